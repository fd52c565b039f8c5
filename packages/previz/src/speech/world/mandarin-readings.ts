import { UNIHAN_PINYIN } from './mandarin-unihan.ts';

/** Readings of common Chinese characters, simplified and traditional: pinyin with a tone number, then the characters. */
const TABLE = `
a5 啊呀 a1 阿 ai1 哎哀 ai2 挨 ai3 矮 ai4 爱愛碍 an1 安鞍 an4 暗按案岸 ang2 昂 ao2 熬 ao4 奥傲
ba1 八巴疤 ba2 拔 ba3 把靶 ba4 爸罢霸 ba5 吧 bai2 白 bai3 百摆 bai4 败拜 ban1 班般搬斑 ban3 板版 ban4 半办辦伴扮 bang1 帮幫邦 bang3 绑榜 bang4 棒傍 bao1 包胞 bao2 薄 bao3 保宝寶饱飽 bao4 报報抱爆暴 bei1 杯悲背碑 bei3 北 bei4 被备備贝倍辈 ben1 奔 ben3 本 ben4 笨 beng1 崩 bi1 逼 bi2 鼻 bi3 比笔筆彼 bi4 必毕閉闭币壁避臂碧 bian1 边邊编 bian3 扁 bian4 变變便遍辩 biao1 标 biao3 表 bie2 别別 bin1 宾滨 bing1 冰兵 bing3 饼 bing4 病并並 bo1 波播拨 bo2 博伯脖泊 bu3 补捕 bu4 不步部布怖
ca1 擦 cai1 猜 cai2 才财材裁 cai3 采彩踩 cai4 菜 can1 参餐 can2 残蚕 can3 惨 can4 灿 cang1 苍仓 cang2 藏 cao1 操 cao2 曹 cao3 草 ce4 策测册侧 ceng2 曾层層 cha1 插差叉 cha2 茶查察 cha4 岔 chai1 拆 chan2 缠蝉 chan3 产產 chang1 昌 chang2 长長常尝场肠 chang3 厂 chang4 唱畅 chao1 超抄 chao2 朝潮 chao3 吵炒 che1 车車 che4 彻撤 chen2 晨沉陈尘臣 chen4 趁衬 cheng1 称撑 cheng2 成城程承乘诚呈 cheng4 秤 chi1 吃 chi2 迟持池匙 chi3 尺齿 chi4 赤翅 chong1 冲充 chong2 虫崇 chong3 宠 chou1 抽 chou2 愁仇 chou3 丑 chou4 臭 chu1 出初 chu2 除厨锄 chu3 处處楚础 chu4 触 chuan1 穿川 chuan2 传船傳 chuan4 串 chuang1 窗 chuang2 床 chuang3 闯 chuang4 创創 chui1 吹 chui2 垂锤 chun1 春 chun2 纯唇 ci2 词辞慈磁 ci3 此 ci4 次刺 cong1 聪葱匆 cong2 从從丛 cu1 粗 cu4 促醋 cun1 村 cun2 存 cun4 寸 cuo4 错錯措
da1 搭 da2 答达達 da3 打 da4 大 dai1 呆 dai4 带帶代待袋戴贷 dan1 单單担 dan3 胆 dan4 但淡蛋弹旦 dang1 当當 dang3 挡党 dang4 荡 dao1 刀 dao3 倒岛導导 dao4 到道盗稻 de2 德 de5 的得地 deng1 灯燈登 deng3 等 di1 低滴 di2 敌笛 di3 底抵 di4 弟第帝递蒂 dian1 颠 dian3 点點典 dian4 电電店殿垫 diao4 掉钓调吊 die1 爹跌 die2 叠蝶 ding1 丁盯 ding3 顶 ding4 定订 diu1 丢 dong1 东東冬 dong3 懂董 dong4 动動冻洞 dou1 都兜 dou3 抖 dou4 斗豆逗 du1 督 du2 读独獨毒 du3 堵赌 du4 度渡肚 duan1 端 duan3 短 duan4 断段 dui1 堆 dui4 对對队隊 dun4 顿盾 duo1 多 duo2 夺 duo3 朵躲 e2 额鹅俄 e4 饿恶 en1 恩 er2 而儿兒 er3 耳 er4 二
fa1 发發 fa2 罚 fa3 法 fan1 翻番 fan2 烦凡繁 fan3 反返 fan4 饭飯犯范 fang1 方芳 fang2 房防 fang3 访仿 fang4 放 fei1 非飞飛 fei2 肥 fei4 费废肺 fen1 分纷 fen3 粉 fen4 份奋愤 feng1 风風封丰峰疯锋 feng2 逢缝 feng4 凤奉 fo2 佛 fou3 否 fu1 夫 fu2 服福扶浮符伏 fu3 府腐抚 fu4 父付负妇复富附副
gai1 该該 gai3 改 gai4 盖概 gan1 干甘肝竿 gan3 敢感赶 gang1 刚剛钢 gang3 港 gao1 高糕 gao3 搞稿 gao4 告 ge1 哥歌割鸽 ge2 格革隔 ge4 个個各 gei3 给給 gen1 根跟 geng1 耕 geng4 更 gong1 工公功攻宫弓恭 gong4 共 gou1 沟 gou3 狗 gou4 够夠购构 gu1 姑孤估 gu3 古谷骨鼓股 gu4 故顾固 gua1 瓜 gua4 挂 guai1 乖 guai4 怪 guan1 关關观观官 guan3 管馆 guan4 惯冠灌 guang1 光 guang3 广廣 gui1 归規规龟 gui3 鬼 gui4 贵桂柜 gun3 滚 guo1 锅 guo2 国國 guo3 果 guo4 过過
ha1 哈 hai2 孩还還 hai3 海 hai4 害 han2 含寒韩 han3 喊 han4 汉漢汗旱 hang2 航 hao2 豪毫 hao3 好 hao4 号號耗 he1 喝 he2 和河何合荷盒 he4 贺鹤 hei1 黑 hen2 痕 hen3 很狠 hen4 恨 heng2 横恒 hong1 轰 hong2 红紅洪虹 hou2 猴喉 hou4 后後候厚 hu1 呼忽 hu2 湖胡壶狐糊 hu3 虎 hu4 护户互 hua1 花 hua2 华滑 hua4 话話画畫化 huai2 怀 huai4 坏壞 huan1 欢歡 huan2 环 huan3 缓 huan4 换幻患 huang1 荒慌 huang2 黄皇 huang3 谎 hui1 灰挥辉 hui2 回 hui3 毁悔 hui4 会會汇惠慧 hun1 昏婚 hun2 魂 hun4 混 huo2 活 huo3 火伙 huo4 或货获祸
ji1 机機鸡基积激击饥 ji2 极急及级即集吉疾 ji3 几己挤 ji4 记計计季技际寄继济纪迹既 jia1 家加佳 jia3 假甲 jia4 价架驾嫁 jian1 间間坚肩尖监兼 jian3 减简检剪捡 jian4 见見件建健剑箭渐鉴 jiang1 江将將姜 jiang3 讲講奖 jiang4 降酱 jiao1 交教骄浇胶 jiao3 脚角搅 jiao4 叫较轿 jie1 接街阶皆 jie2 节結结洁杰 jie3 姐解 jie4 界借介戒届 jin1 今金斤巾津 jin3 紧仅锦 jin4 近进進尽劲 jing1 京经經精惊睛晶 jing3 景井警 jing4 静靜竟境镜敬净竞 jiu1 究 jiu3 九久酒 jiu4 就旧舊救 ju1 居 ju2 局菊 ju3 举 ju4 句具剧巨聚距据惧 juan3 卷 juan4 倦 jue2 决觉覺绝 jun1 军君均
ka1 咖 ka3 卡 kai1 开開 kan1 刊 kan3 砍 kan4 看 kang1 康 kang4 抗 kao3 考烤 kao4 靠 ke1 科棵颗 ke2 咳 ke3 可渴 ke4 课課客刻克 ken3 肯 kong1 空 kong3 恐孔 kong4 控 kou3 口 kou4 扣 ku1 哭枯 ku3 苦 ku4 裤酷库 kua1 夸 kua4 跨 kuai4 快块筷 kuan1 宽 kuan3 款 kuang2 狂 kuang4 矿况 kun4 困 kuo4 扩阔
la1 拉啦 la4 辣落蜡 lai2 来來 lai4 赖 lan2 蓝兰拦 lan3 懒 lan4 烂 lang2 狼 lang3 朗 lang4 浪 lao2 劳牢 lao3 老 le4 乐樂 le5 了 lei2 雷 lei3 垒 lei4 累类泪 leng3 冷 li2 离離梨 li3 里裡理李礼禮哩 li4 力立利历丽例 lian2 连联莲 lian3 脸 lian4 练恋 liang2 凉粮梁良 liang3 两兩 liang4 亮量辆 liao2 聊疗 liao4 料 lie4 烈列猎裂 lin2 林临邻 ling2 零灵铃龄 ling3 领岭 ling4 另令 liu2 流留刘 liu3 柳 liu4 六 long2 龙龍隆 lou2 楼樓 lou4 漏 lu2 炉 lu4 路陆录露鹿 lü3 旅 lü4 绿率虑律 luan4 乱亂 lun2 轮 lun4 论 luo2 罗螺 luo4 骆
ma1 妈媽 ma2 麻 ma3 马馬码 ma4 骂 ma5 吗嗎嘛 mai2 埋 mai3 买買 mai4 卖賣 man3 满滿 man4 慢漫 mang2 忙盲 mao1 猫貓 mao2 毛 mao4 冒帽 me5 么麼 mei2 没沒梅眉媒 mei3 美每 mei4 妹 men2 门門 men5 们們 meng2 蒙 meng3 猛 meng4 梦夢 mi2 迷谜 mi3 米 mi4 密秘蜜 mian2 眠棉 mian3 免 mian4 面 miao2 苗 miao3 秒 miao4 妙庙 mie4 灭 min2 民 min3 敏 ming2 明名 ming4 命 mo1 摸 mo2 磨模魔 mo4 末默莫墨 mou3 某 mu3 母 mu4 木目墓慕
na2 拿 na3 哪 na4 那纳 nai3 奶 nai4 耐 nan2 南男难難 nao3 脑恼 nao4 闹鬧 ne5 呢 nei4 内內 neng2 能 ni2 泥 ni3 你妳 nian2 年 nian4 念 niang2 娘 niao3 鸟鳥 nin2 您 niu2 牛 nong2 农浓 nong4 弄 nu3 努 nu4 怒 nü3 女 nuan3 暖 o4 哦 ou3 偶
pa2 爬 pa4 怕 pai1 拍 pai2 排牌 pai4 派 pan2 盘 pan4 判盼 pang2 旁 pang4 胖 pao3 跑 pao4 炮泡 pei2 陪 pei4 配 pen1 喷 peng2 朋 peng4 碰 pi1 批披 pi2 皮疲 pian1 偏篇 pian4 片骗 piao1 漂飘 piao4 票 pin1 拼 pin2 贫 pin3 品 ping2 平瓶评苹凭 po1 坡泼 po2 婆 po4 破迫 pu1 扑 pu2 葡 pu3 普
qi1 七期妻欺 qi2 其奇骑旗齐棋 qi3 起企启 qi4 气氣器汽弃 qian1 千签铅牵 qian2 前钱錢 qian3 浅 qian4 欠 qiang1 枪 qiang2 强墙 qiang3 抢 qiao1 敲 qiao2 桥瞧 qiao3 巧 qie1 切 qie3 且 qin1 亲親 qin2 琴勤 qing1 青轻輕清 qing2 情晴 qing3 请請 qing4 庆 qiong2 穷 qiu1 秋丘 qiu2 求球 qu1 区曲 qu3 取 qu4 去趣 quan1 圈 quan2 全权泉 quan4 劝 que1 缺 que4 却确 qun2 群裙
ran2 然燃 rang4 让讓 rao4 绕 re4 热熱 ren2 人 ren3 忍 ren4 认認任 reng1 扔 reng2 仍 ri4 日 rong2 容荣 rou2 柔 rou4 肉 ru2 如 ru3 乳 ru4 入 ruan3 软 ruo4 若弱
sa3 洒 sai4 赛 san1 三 san4 散 sang1 桑 sao3 扫嫂 se4 色 sen1 森 sha1 杀沙 sha2 啥 shai4 晒 shan1 山 shan3 闪 shan4 善扇 shang1 伤商 shang3 赏 shang4 上 shao1 烧稍 shao3 少 shao4 绍 she2 蛇舌 she4 社设射 shei2 谁誰 shen1 深身申伸 shen2 什神甚 shen3 审 shen4 慎 sheng1 生声聲升 sheng2 绳 sheng3 省 sheng4 胜剩圣 shi1 师師失诗湿狮施 shi2 十时時石食实實识拾 shi3 使始史 shi4 是事市世式试示视室士势适 shou1 收 shou3 手首守 shou4 受瘦授寿 shu1 书書输叔舒 shu2 熟 shu3 数暑属鼠 shu4 树樹术束 shuai1 摔 shuai4 帅 shuang1 双雙霜 shui3 水 shui4 睡税 shun4 顺 shuo1 说說 si1 思丝私司 si3 死 si4 四似寺 song1 松 song4 送 sou1 搜 su1 苏 su4 诉速素 suan1 酸 suan4 算 sui1 虽 sui2 随 sui4 岁歲碎 sun1 孙 sun3 损 suo3 所锁
ta1 他她它 ta3 塔 ta4 踏 tai2 台抬 tai4 太态 tan2 谈 tan4 探叹 tang1 汤 tang2 糖堂唐 tang3 躺 tang4 烫趟 tao2 逃桃 tao3 讨 tao4 套 te4 特 teng2 疼 ti1 踢梯 ti2 提题 ti3 体 ti4 替 tian1 天 tian2 田甜填 tiao1 挑 tiao2 条條 tiao4 跳 tie1 贴 tie3 铁 ting1 听聽厅 ting2 停庭 ting3 挺 tong1 通 tong2 同铜童 tong3 统桶 tong4 痛 tou1 偷 tou2 头頭投 tou4 透 tu1 突 tu2 图途涂 tu3 土吐 tu4 兔 tuan2 团 tui1 推 tui3 腿 tui4 退 tun1 吞 tuo1 脱托拖
wa1 挖 wa2 娃 wai1 歪 wai4 外 wan1 弯 wan2 完玩 wan3 晚碗 wan4 万 wang2 王 wang3 往网 wang4 望忘 wei1 危威微 wei2 围维 wei3 伟尾委 wei4 为為位未味卫胃 wen1 温 wen2 文闻 wen3 稳 wen4 问問 wo3 我 wo4 握 wu1 屋乌 wu2 无無 wu3 五午舞武 wu4 物务误雾悟
xi1 西希息吸夕惜 xi2 习席 xi3 喜洗 xi4 系细戏 xia1 虾 xia2 霞 xia4 下夏吓 xian1 先鲜仙 xian2 闲 xian3 险显 xian4 现現线县献 xiang1 香相乡箱 xiang2 祥 xiang3 想响 xiang4 向像象项 xiao1 消 xiao3 小晓 xiao4 笑校孝效 xie1 些歇 xie2 鞋协 xie3 写 xie4 谢謝 xin1 心新辛 xin4 信 xing1 星兴 xing2 行形 xing3 醒 xing4 姓幸性 xiong1 兄凶胸 xiong2 熊雄 xiu1 修休 xiu4 秀 xu1 需须 xu3 许 xu4 续 xuan3 选 xue2 学學 xue3 雪 xue4 血 xun2 寻 xun4 训
ya1 压鸭 ya2 牙 ya3 雅 ya4 亚 yan1 烟 yan2 言严盐颜 yan3 眼演 yan4 燕验 yang2 阳羊杨洋 yang3 养 yang4 样樣 yao1 腰 yao2 摇 yao3 咬 yao4 要药耀 ye2 爷 ye3 也野 ye4 夜叶页业 yi1 一衣医依 yi2 疑移姨 yi3 以已椅 yi4 意义易亿艺忆议 yin1 因音阴 yin2 银 yin3 饮引 yin4 印 ying1 应英鹰 ying2 迎赢 ying3 影 ying4 硬 yong3 永勇泳 yong4 用 you1 优忧 you2 由油游 you3 有友 you4 又右 yu2 于鱼余 yu3 语雨与 yu4 玉遇预育 yuan2 元园原员圆 yuan3 远 yuan4 院愿 yue1 约 yue4 月越 yun2 云 yun4 运
za2 杂 zai1 灾 zai4 在再 zan2 咱 zan4 赞 zang1 脏 zao1 糟 zao3 早 zao4 造 ze2 则 zen3 怎 zeng1 增 zha4 炸 zhan1 沾 zhan4 站战占 zhang1 张章 zhang3 掌 zhang4 丈 zhao1 招 zhao3 找 zhao4 照 zhe2 折 zhe3 者 zhe4 这這 zhe5 着著 zhen1 真针珍 zhen4 阵震 zheng1 争 zheng3 整 zheng4 正政证 zhi1 之知枝支 zhi2 直值 zhi3 只指纸止 zhi4 至治志制 zhong1 中终钟 zhong3 种 zhong4 重众 zhou1 周州 zhu1 猪 zhu2 竹 zhu3 主煮 zhu4 住助祝 zhua1 抓 zhuan1 专 zhuan3 转 zhuan4 赚 zhuang1 装 zhuang4 撞 zhui1 追 zhun3 准 zhuo1 桌 zi3 子紫 zi4 字自 zong1 宗 zong3 总 zou3 走 zu2 足族 zu3 组祖 zui3 嘴 zui4 最醉 zun1 尊 zuo2 昨 zuo3 左 zuo4 做作坐座
gui3 轨诡 cheng2 橙盛诚 kui1 盔亏 teng2 腾騰藤 yong3 涌拥 shan1 衫删 ying1 應樱婴 xu3 許 qiang2 強牆 yuan3 遠 yun4 運 xuan3 選 shuai4 帥 zhang1 張 yang2 陽 yin1 陰 yun2 雲 yuan2 園圓 tu2 圖 tuan2 團 chang2 場 kuai4 塊 ya1 壓 xie3 寫 zhuan1 專 ji3 幾 ting1 廳 dan4 彈誕 lian4 戀練 zhan4 戰 xi4 戲細 gua4 掛 cai3 採 ju4 據 dan1 擔 shu3 數 duan4 斷 xiao3 曉 ji2 極級 qiao2 橋 jian3 檢簡 li4 歷麗隸 sha1 殺 lei4 淚類 zhun3 準 mie4 滅 jian4 漸鍵 jie2 潔 nong2 濃 shi1 濕詩 sa3 灑 zheng1 爭睁 ye2 爺 huo4 獲貨 huan2 環 bi4 畢 jin4 盡 jian1 監 pan2 盤 zhong4 眾 que4 確 zhong3 種 wen3 穩 qiong2 窮 bi3 筆 liang2 糧 yue1 約 zhi3 紙 zhong1 終鐘 jue2 絕 si1 絲 wei2 維 jin3 緊 xian4 線 zong3 總 xu4 續 wang3 網 luo2 羅 xi2 習 sheng4 聖 wen2 聞 lian2 聯連 zhi2 職职 dan3 膽 lian3 臉 lin2 臨 ju3 舉 cang1 艙 zhuang1 莊裝庄妆 lan2 藍蘭 yi4 藝議译 yao4 藥 chong2 蟲 wei4 衛 gui1 規 shi4 視試释 chu4 觸 tao3 討 ji4 記跡 fang3 訪 she4 設 su4 訴 ci2 詞 yu3 語 wu4 誤 tan2 談弹 lun4 論 huang3 謊 zheng4 證 hu4 護 feng1 豐 fu4 負 ze2 責 gui4 貴 fei4 費 sai4 賽 gan3 趕 jun1 軍 liang4 輛 zhuan3 轉 chi2 遲 yi1 醫 ling2 鈴靈 yin2 銀 guo1 鍋 suo3 鎖 jing4 鏡 tie3 鐵 shan3 閃 lu4 陸 ji4 際 sui2 隨 xian3 險顯 yin3 隱飲隐 ding3 頂 shun4 順 yu4 預 dun4 頓 ling3 領 ti2 題 yan2 顏 yuan4 願 gu4 顧 e4 餓 guan3 館 qi2 騎齊 pian4 騙 jing1 驚 ti3 體 fa4 髮 dou4 鬥 yu2 魚 xian1 鮮 mian4 麵 mai4 麥麦脉 jie1 階 sui4 歲 dang4 檔 shai4 曬 zha2 札扎 zao4 燥皂 cu4 簇 ling2 凌 ning2 宁寧凝 bian1 鞭 chen2 辰 chi3 耻 dai1 待 dan4 氮 di1 堤 duan3 短 fan1 帆 fei1 啡 fen2 坟焚 gang1 缸 geng3 哽 guan4 罐 hong1 烘 huan1 喚 hui4 绘 jiang3 奖 jiao1 椒 juan1 捐 lang2 廊 liao3 瞭 lin2 淋鳞 lun2 倫 mao2 矛 ming2 鸣 nuo4 诺 pan1 攀 pao2 袍 peng2 棚 piao1 飄 ping2 屏 qi1 漆 qiang1 腔 rong2 绒融 ruo4 若 sha1 纱 shu1 梳 su4 塑宿 tan1 贪 tang1 湯 tian1 添 tuo2 驼 wan1 湾 wei1 巍 xi1 溪犀 xian2 弦 xiao1 箫萧 xuan2 旋悬 ya2 崖芽 yan1 淹 yan2 沿岩 ying2 萤荧 yu1 淤 zhan3 展盏 zhen4 镇 zhu1 珠 zhu4 柱 chao2 巢 ling4 令 mi4 觅 nian4 念 pu4 瀑 ji1 迹 tan3 坦 xie4 械泄 huang2 煌凰 cai2 裁 bin1 滨 bo1 玻 li2 璃黎 shuang1 霜 lu4 露 tai2 苔 si4 饲 song1 松 huai2 槐 chui2 垂
`;

/** Words whose characters are read otherwise than in the table. */
const WORDS: Readonly<Record<string, string>> = {
  什么: 'shen2 me5',
  甚麼: 'shen2 me5',
  怎么: 'zen3 me5',
  这么: 'zhe4 me5',
  音乐: 'yin1 yue4',
  银行: 'yin2 hang2',
  睡觉: 'shui4 jiao4',
  长大: 'zhang3 da4',
  成长: 'cheng2 zhang3',
  船长: 'chuan2 zhang3',
  队长: 'dui4 zhang3',
  校长: 'xiao4 zhang3',
  家长: 'jia1 zhang3',
  了解: 'liao3 jie3',
  受不了: 'shou4 bu5 liao3',
  得到: 'de2 dao4',
  获得: 'huo4 de2',
  土地: 'tu3 di4',
  地方: 'di4 fang5',
  地球: 'di4 qiu2',
  大地: 'da4 di4',
  目的: 'mu4 di4',
  爸爸: 'ba4 ba5',
  妈妈: 'ma1 ma5',
  哥哥: 'ge1 ge5',
  姐姐: 'jie3 jie5',
  弟弟: 'di4 di5',
  妹妹: 'mei4 mei5',
  爷爷: 'ye2 ye5',
  奶奶: 'nai3 nai5',
  谢谢: 'xie4 xie5',
  孩子: 'hai2 zi5',
  朋友: 'peng2 you5',
  喜欢: 'xi3 huan5',
  知道: 'zhi1 dao5',
  东西: 'dong1 xi5',
  时候: 'shi2 hou5',
  先生: 'xian1 sheng5',
  觉得: 'jue2 de5',
  记得: 'ji4 de5',
  重新: 'chong2 xin1',
  便宜: 'pian2 yi5',
  好奇: 'hao4 qi2',
  当然: 'dang1 ran2',
  看着: 'kan4 zhe5',
  高兴: 'gao1 xing4',
  空气: 'kong1 qi4',
};

export interface Reading {
  /** Without a tone: "zhong", "lü". */
  pinyin: string;
  /** 1..5, 5 neutral. */
  tone: number;
}

const parse = (text: string): Reading => ({ pinyin: text.slice(0, -1), tone: Number(text.at(-1)) });

let readings: Map<string, Reading> | undefined;

/** Readings by character, read once: this room's own choice of common ones first, then those of the Unihan database. */
function allReadings(): Map<string, Reading> {
  if (readings) return readings;
  readings = new Map();
  for (const table of [TABLE, UNIHAN_PINYIN]) {
    const parts = table.trim().split(/\s+/);
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const reading = parse(parts[i]);
      for (const c of parts[i + 1]) if (!readings.has(c)) readings.set(c, reading);
    }
  }
  return readings;
}

/** How many characters have a reading. */
export const knownCharacters = (): number => allReadings().size;

/** Reading of character i in its company, or undefined when it is not known. */
export function readingOf(characters: readonly string[], i: number): Reading | undefined {
  for (let start = Math.max(0, i - 2); start <= i; start++) {
    for (const length of [3, 2]) {
      if (start + length <= i) continue;
      const word = WORDS[characters.slice(start, start + length).join('')];
      if (word && word.split(' ').length === length) return parse(word.split(' ')[i - start]);
    }
  }
  return allReadings().get(characters[i]);
}
