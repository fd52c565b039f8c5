/** Chinese film and scene vocabulary with English glosses. */
import { entries, WordTable } from './gloss.ts';
import { addEveryday, addShared } from './many-tongues.ts';

export const ZH = new WordTable((into) => {
  addShared(0, into);

  entries(
    'noun',
    `人=person|男人/男子/男士/男=man|女人/女子/女士/女=woman|男孩/小男孩/男孩子=boy|女孩/小女孩/少女/姑娘=girl|孩子/小孩/儿童=child|婴儿/宝宝=baby|
  少年=boy|老人/老者/老头/老爷爷=old man|老奶奶/老太太/老妇人/老婆婆=old woman|爷爷/外公/祖父=grandfather|奶奶/外婆/祖母=grandmother|
  父亲/爸爸=father|母亲/妈妈=mother|儿子=son|女儿=daughter|哥哥/弟弟/兄弟=brother|姐姐/妹妹=sister|丈夫=husband|妻子=wife|
  情侣/夫妻/夫妇/恋人=couple|朋友=friend|一家人/家人=family|人群/人们/众人=crowd|观众=audience|行人/路人=pedestrian|游客=tourist|
  顾客/客人=customer|学生=student|老师/教师=teacher|医生=doctor|护士=nurse|警察=police officer|士兵/战士=soldier|司机=driver|骑手/骑士=rider|
  外卖员/快递员/外卖小哥=courier|厨师/大厨=chef|服务员=waiter|女服务员=waitress|商贩/小贩/摊主/老板=vendor|渔夫/渔民=fisherman|农民/农夫=farmer|
  工人=worker|工匠/匠人=craftsman|陶艺家/陶匠=potter|画家=painter|艺术家=artist|歌手=singer|舞者/舞蹈演员=dancer|演员=actor|音乐家=musician|
  小提琴家/小提琴手=violinist|钢琴家=pianist|吉他手=guitarist|鼓手=drummer|科学家=scientist|工程师=engineer|宇航员/航天员=astronaut|飞行员=pilot|
  船长=captain|水手=sailor|记者=reporter|侦探=detective|消防员=firefighter|运动员=athlete|拳击手=boxer|武术家/武者/侠客/剑客=swordsman|将军=general|
  皇帝=emperor|公主=princess|国王=king|王子=prince|女王=queen|和尚/僧人/僧侣=monk|道士=monk|仙女=fairy|新娘=bride|新郎=groom|舞狮=lion dancer|
  机器人=robot|外星人=alien|魔法师/巫师=wizard|小丑=clown|猎人=hunter|牧羊人/牧民=shepherd|书法家=calligrapher|茶艺师=tea master|模特=model|
  狗/小狗/狗狗=dog|猫/小猫/猫咪/橘猫=cat|狐狸=fox|狼=wolf|熊=bear|熊猫/大熊猫=panda bear|老虎/虎=tiger|狮子=lion|豹子/猎豹=leopard|马/骏马/白马=horse|
  牛/水牛=cow|羊/绵羊/山羊=sheep|鹿/小鹿=deer|大象=elephant|骆驼=camel|兔子/小兔子=rabbit|老鼠=mouse|松鼠=squirrel|猴子=monkey|猪=pig|
  龙/巨龙=dragon|凤凰=bird|鸟/小鸟/鸟儿=bird|鸽子=pigeon|麻雀=sparrow|燕子=bird|老鹰/鹰=eagle|猫头鹰=owl|孔雀=bird|仙鹤/白鹤/鹤=bird|海鸥=seagull|
  鸡/公鸡/母鸡=chicken|鸭子/鸭=duck|鹅/天鹅=swan|企鹅=penguin|鱼/金鱼/锦鲤=fish|鲨鱼=shark|鲸鱼/鲸/座头鲸=whale|海豚=dolphin|乌龟/海龟=tortoise|
  青蛙=frog|蛇=snake|蝴蝶=butterfly|蜜蜂=bee|萤火虫=firefly|蜻蜓=dragonfly|蜘蛛=spider|
  汽车/轿车/小汽车=car|出租车=taxi|卡车/货车=truck|公交车/巴士=bus|火车/列车=train|轻轨列车/轻轨=light-rail train|高铁=train|地铁=subway train|电车=tram|
  自行车/单车=bicycle|摩托车=motorcycle|电动车/电瓶车=electric scooter|三轮车=cart|马车=carriage|船/小船/渔船=boat|帆船=sailboat|轮船=ship|乌篷船/竹筏=boat|
  飞机=airplane|直升机=helicopter|热气球=hot-air balloon|无人机=drone|火箭=rocket|飞船/宇宙飞船=spaceship|
  桌子/木桌/餐桌=table|椅子=chair|长椅=bench|沙发=sofa|床=bed|书架=bookshelf|柜子=cabinet|门/大门/木门=door|窗户/窗/窗口=window|窗帘=curtain|镜子=mirror|地毯=rug|
  灯/台灯=lamp|路灯=street lamp|灯笼/红灯笼/纸灯笼=lantern|孔明灯/天灯=lantern|蜡烛=candle|火把=torch|手电筒=flashlight|霓虹灯/霓虹=neon sign|招牌=sign|篝火=campfire|火焰/火/火光=fire|
  杯子/茶杯/咖啡杯=cup|酒杯/玻璃杯=glass|瓶子=bottle|碗=bowl|盘子=plate|茶壶/水壶=teapot|锅/铁锅/火锅=pan|筷子=chopsticks|刀/菜刀=knife|
  茶/热茶=tea|咖啡=coffee|酒=wine|面条/拉面=noodles|米饭=rice|饺子=dumpling|包子=bun|面包=bread|蛋糕=cake|月饼=cake|苹果=apple|橘子/橙子=orange|西瓜=watermelon|
  水果=fruit|蔬菜=vegetable|汤=soup|肉=meat|外卖=takeaway|糖葫芦=candied fruit|冰淇淋=ice cream|
  书/书本/古书=book|信/书信=letter|纸=paper|毛笔/笔=brush|手机=phone|电脑=computer|相机/照相机=camera|电视=television|雨伞/伞/油纸伞=umbrella|背包/书包=backpack|
  包/袋子=bag|箱子/行李箱=suitcase|盒子=box|球=ball|足球=football|篮球=basketball|气球=balloon|风筝=kite|玩具=toy|洋娃娃=doll|剑/长剑/宝剑=sword|弓=bow|
  扇子/折扇=fan|古琴/古筝=zither|笛子=flute|二胡=fiddle|琵琶=lute|吉他=guitar|钢琴=piano|小提琴=violin|鼓=drum|绳子=rope|钥匙=key|戒指=ring|项链=necklace|
  钟/时钟=clock|怀表=pocket watch|面具=mask|旗/旗帜/红旗=flag|雕像/佛像=statue|花瓶=vase|烟花=firework|鞭炮=firework|
  头盔=helmet|帽子=hat|草帽=straw hat|斗笠=straw hat|眼镜=glasses|墨镜=sunglasses|围巾=scarf|手套=gloves|衬衫=shirt|外套/夹克=jacket|大衣=coat|风衣=trench coat|雨衣=raincoat|
  毛衣=sweater|裙子/连衣裙=dress|长裙=long dress|旗袍=qipao|汉服=hanfu|长衫=long gown|长袍/袍子=robe|西装=suit|制服=uniform|外卖服=delivery uniform|工作服=overalls|围裙=apron|
  裤子=trousers|牛仔裤=jeans|鞋/鞋子=shoe|靴子=boot|校服=school uniform|婚纱=wedding dress|盔甲/铠甲=armor|斗篷/披风=cloak|宇航服=spacesuit|T恤=t-shirt|
  手/双手=hand|手指=finger|脸/面庞/脸庞=face|眼睛/双眼/眼=eye|眼泪/泪水/泪=tear|嘴/嘴唇=lip|头发=hair|长发=long hair|短发=short hair|白发=white hair|黑发=black hair|辫子/麻花辫=braid|马尾=ponytail|胡子/胡须=beard|白胡子=white beard|
  脚/双脚=foot|肩膀/肩=shoulder|背=back|头=head|耳朵=ear|尾巴=tail|翅膀=wing|微笑/笑容=smile|汗水=sweat|身影=figure|
  树/大树/树木=tree|松树=pine tree|柳树=willow tree|樱花树=cherry tree|樱花=cherry blossom|桃花/梅花=blossom|银杏树=tree|竹子/竹林=bamboo forest|花/花朵/鲜花=flower|玫瑰=rose|荷花/莲花=lotus flower|
  向日葵=sunflower|草/青草=grass|树叶/叶子=leaf|落叶=fallen leaf|花瓣=petal|蘑菇=mushroom|盆栽=potted plant|稻田/麦田/田野=field|麦子=wheat|
  石头/岩石=rock|山/高山/群山=mountain|雪山=snowy mountain|山峰=peak|黄山=Huangshan mountain|悬崖=cliff|河/河流/江/小河=river|溪流/小溪=stream|瀑布=waterfall|湖/湖泊/湖面=lake|池塘=pond|海/大海/海洋=sea|海浪/浪花/波浪=wave|
  天空/夜空=sky|云/白云/云朵=cloud|云海=cloud sea|月亮/明月/满月=moon|太阳=sun|夕阳/落日=setting sun|阳光=sunlight|月光=moonlight|星星/繁星/星空=star|银河=galaxy|极光=aurora|彩虹=rainbow|
  雪/雪花/大雪=snow|雨/雨水/雨滴/细雨/大雨=rain|雾/薄雾/晨雾/浓雾=fog|风/微风=wind|闪电=lightning|水=water|水滴=droplet|冰=ice|烟/烟雾=smoke|蒸汽/热气=steam|灰尘/尘土=dust|火花=spark|泡泡=bubble|影子/倒影=shadow|水面=water|
  房子/房屋/木屋=house|高楼/高楼大厦/摩天大楼=high-rise|楼/大楼/建筑=building|塔/宝塔=tower|寺庙/寺院/古寺=temple|宫殿/皇宫=palace|城堡=castle|城墙/墙=wall|桥/石桥/大桥=bridge|亭子=pavilion|
  楼梯/台阶=stairs|栏杆=railing|屋顶=roof|屋檐=eaves|灯塔=lighthouse|喷泉=fountain|摊位/小摊=stall|帐篷=tent|
  街道/大街/街头/街上/马路=street|小巷/巷子/胡同/弄堂=alley|城市/都市=city|老城/古城/古镇=old town|天际线=skyline|村庄/小村/山村/村子=village|公园=park|花园/院子/庭院=courtyard|森林/树林=forest|草原/草地=meadow|
  沙漠=desert|沙丘=dune|海滩/沙滩/海边=beach|海底/水下=underwater|江边/河边/岸边=riverside|码头=pier|市场/集市=market|夜市=night market|广场=square|车站/火车站=train station|站台/月台=platform|
  公路/道路=road|山路=road|机场=airport|学校=school|教室=classroom|办公室=office|图书馆=library|博物馆=museum|咖啡馆/咖啡店/咖啡厅=cafe|茶馆/茶楼=teahouse|餐厅/饭馆/饭店=restaurant|
  火锅店=hotpot restaurant|面馆=restaurant|酒吧=bar|厨房=kitchen|客厅=living room|卧室=bedroom|房间/屋子/室内=room|走廊=corridor|舞台=stage|剧院=theatre|体育馆=gym|工厂=factory|工坊/作坊/工作室=workshop|
  实验室=laboratory|医院=hospital|商店/店铺=shop|书店=bookshop|门口=entrance|太空=space|太空站/空间站=space station module|月球=moon surface|火星=mars|山洞/洞穴=cave|地铁站=subway station|阳台=balcony|天台=rooftop|
  背景=background|故宫=palace|长城=wall|上海=Shanghai|北京=Beijing|重庆=Chongqing|苏州=Suzhou|西湖=lake|
  清晨/早晨/早上/晨光=early morning|黎明/拂晓/日出=dawn|正午/中午=noon|下午/午后=afternoon|黄昏/傍晚=dusk|日落=sunset|晚上/夜晚/深夜/夜里/夜/夜色=night|雨夜=rainy night|雪夜=snowy night|白天=daytime|黄金时刻=golden hour|
  春天/春日=spring|夏天/夏日/夏夜=summer|秋天/秋日/深秋=autumn|冬天/冬日=winter|暴风雨/暴雨=storm|雷雨=thunderstorm|沙尘暴=sandstorm|阴天=overcast day|晴天=sunny day|
  烛光=candlelight|灯光=lamp light|暖光/暖色光=warm light|冷光=cool light|逆光=backlight|柔光=soft light|聚光灯=spotlight|光线/光=light|光束=light beam|
  钟声=bell|风声=wind sound|雨声=rain sound|鸟鸣/鸟叫/鸟叫声=birdsong|虫鸣/蝉鸣/蟋蟀声=crickets|水声/流水声=trickling water|海浪声=surf|脚步声=footsteps|笑声=laughter|掌声=applause|车声/车流声/车流=traffic|喧闹声/人声/嘈杂声=crowd chatter|雷声=thunder|
  音乐=music|电子音乐=electronic music|古筝声=zither music|鼓声=drums|笛声=flute music|钢琴曲=piano music|狗叫声=barking|引擎声=engine|铃声=bell|火焰声=crackling fire|文字=text|字幕=subtitles|水印=watermark|人物=people|太极/太极拳=tai chi|
  电话=phone|歌=song|舞=dance|字=character|画=painting|照片=photograph|地图=map|帽=hat|蒲公英=dandelion|羽毛=feather|宝石=gem|水晶=crystal|王冠=crown|车=car|车门=car door|车窗=window|方向盘=steering wheel`,
    into,
  );

  entries(
    'verb',
    `走/行走/走路/漫步/散步/走过/走进/走向/走在/走来/走出=walk|跑/奔跑/跑步/跑过/跑向/飞奔=run|跳/跳跃/跃起/跳起/蹦跳=jump|跳舞/起舞/舞动=dance|坐/坐下/坐着/坐在=sit|站/站立/站着/站在/伫立=stand|躺/躺着/躺在=lie|蹲/蹲下=crouch|跪=kneel|
  睡觉/睡着/睡/沉睡/打盹=sleep|看/看着/望着/望向/凝视/注视/看向/盯着/观看/眺望/仰望/俯视=look|抬头=look up|低头=look down|回头/转身/转头=turn|转过头=turn|笑/笑着/微笑着/微笑=smile|大笑/欢笑=laugh|哭/哭泣/流泪=cry|
  说/说道/说着/开口=say|问/问道=ask|回答/答道=answer|喊/大喊/喊道/叫=shout|低语/轻声说/耳语=whisper|唱/唱歌/歌唱=sing|吃/吃着/品尝=eat|喝/喝着/饮=drink|拿/拿着/握着/握住/举着/捧着/提着/抱着/抓住/抱=hold|举起/举/抬起=raise|放下/放/放在=put|
  拿起/捡起=pick up|给/递给/递/递上=give|接过/接住/接=take|扔/抛/投=throw|打开/推开/拉开=open|关上/关闭=close|穿过/越过/经过/驶过/掠过/横穿=cross|穿/穿着/身穿/身着/戴/戴着/披着/系着=wear|
  骑/骑着=ride|开车/驾驶/驾着=drive|行驶/驶向/前行/前进/行进/驶来=drive|停/停下/停在/停靠=park|飞/飞翔/飞过/飞行/翱翔/飞向/飞舞=fly|游/游泳/游动=swim|漂浮/飘浮/漂/悬浮=float|飘落/落下/飘下/坠落/掉落/洒落=fall|飘/飘动/飘扬/飘荡/摇曳/摇摆=sway|升起/升空/上升=rise|
  燃烧=burn|闪烁/发光/闪耀/闪亮=glow|流/流淌/流动=flow|滴/滴落/滴下=drip|翻涌/翻滚/涌动=surge|拍打=crash|旋转/转动/转圈=spin|摇晃/颤抖=shake|绽放/盛开/开花=bloom|打/打着/练习/练=practise|打太极=practise tai chi|弹/弹奏/演奏/弹着/拉=play|吹=blow|敲/敲打=hit|
  写/写字/书写/写着=write|画/画画/绘画/绘制=paint|读/阅读/看书/读书=read|做/制作/雕刻/打造=make|做饭/烹饪/炒菜/煮=cook|切/切菜=cut|倒/倒茶/斟茶/倒入=pour|洗=wash|擦/擦拭=wipe|扫/打扫=sweep|种/种植=plant|采摘/摘/采茶=pick|修理=repair|缝/缝制=sew|织=weave|
  拍照/拍摄=photograph|打字=type|工作/忙碌=work|等/等待=wait|追/追逐/追赶=chase|爬/攀爬/攀登=climb|推/推着=push|拉着/拖着/牵着=pull|拥抱=hug|亲吻/吻=kiss|挥手/挥动/招手=wave|点头=nod|摇头=shake head|鞠躬=bow|鼓掌=clap|指向/指着=point|碰杯/举杯=toast|
  点燃/点亮=light|放飞=release|钓鱼=fish|划船/划着=row|战斗/打斗/格斗=fight|挥剑/舞剑=swing sword|射箭=shoot|呼吸/喘息=breathe|叹气=sigh|思考=think|环顾=look around|出现/浮现=appear|消失=disappear|打破/破碎=break|爆炸=explode|下雪/飘雪=snow|下雨=rain|吹过=blow|照亮/照耀=shine|反射/倒映=reflect|映照/映出=reflect|
  撑着/打着伞=hold|探出=lean|伸出/伸=reach|跟着/跟随=follow|离开/离去/远去=leave|回来/返回=return|进入=enter|靠近/接近=approach|抚摸=stroke|亲=kiss|玩/玩耍/嬉戏=play|晒太阳=bask|追着=chase|挂着/悬挂/挂=hang|堆满/摆满=fill|覆盖=cover|嗅/闻=sniff|舔=lick|吠/叫着=bark|咬=bite`,
    into,
  );

  entries(
    'adj',
    `红/红色/大红=red|橙色/橙=orange|黄/黄色=yellow|绿/绿色/翠绿/碧绿=green|蓝/蓝色/湛蓝=blue|紫/紫色=purple|粉/粉色/粉红/粉红色=pink|黑/黑色=black|白/白色/雪白/洁白=white|灰/灰色=grey|棕色/褐色=brown|金/金色/金黄/金黄色=golden|银/银色=silver|青色=teal|
  大/巨大/庞大/高大=huge|小/小小/微小=small|高/高高=tall|矮=short|长/长长=long|短=short|胖/圆滚滚/胖乎乎=chubby|瘦/瘦小=thin|老/年老/年迈/苍老=old|年轻=young|古老/老旧/旧/破旧/古旧=old|新/崭新=new|美丽/漂亮/优美=beautiful|可爱=cute|
  安静/宁静/静谧/寂静=quiet|热闹/繁华/拥挤/熙熙攘攘=crowded|空/空荡荡/空旷/空无一人=empty|明亮=bright|昏暗/黑暗/幽暗=dark|温暖/暖/温馨=warm|寒冷/冰冷/冷=cold|湿/潮湿/湿润/湿漉漉=wet|干=dry|热/炎热=hot|热气腾腾/冒着热气=steaming|破/破碎=broken|圆/圆形/圆圆=round|方形=square|
  木/木制/木质/木头=wooden|石/石头=stone|竹=bamboo|铁=iron|铜=copper|玻璃=glass|皮=leather|丝绸=silk|棉=cotton|纸=paper|陶瓷=ceramic|玉=jade|透明=transparent|发光/闪亮=glowing|柔和/柔软=soft|模糊=blurred|神秘=mysterious|快乐/开心/高兴/欢快=happy|悲伤/难过/忧伤=sad|愤怒/生气=angry|紧张/不安=nervous|害怕=afraid|疲惫/疲倦=tired|惊讶=surprised|
  平静=calm|轻快/活泼=lively|轻柔/舒缓=gentle|悠扬=melodious|低沉=deep|遥远/远处/远方=distant|雪白=snow-white|五彩/彩色/五颜六色=colourful|未来/未来感=futuristic|现代=modern|传统=traditional|积雪/覆雪=snowy|落满雪=snowy|秋日=autumn|茂密=dense|清澈=clear|飞扬=flying|戴眼镜=bespectacled|中年=middle-aged|霓虹=neon`,
    into,
  );

  entries(
    'adv',
    `缓缓/慢慢/缓慢/徐徐/慢慢地/缓缓地=slowly|快速/飞快/迅速/急速=quickly|轻轻/轻轻地=gently|静静/静静地/默默=quietly|突然/忽然=suddenly|开心地/高兴地/快乐地=happily|温柔地=tenderly|紧张地=nervously|用力/使劲=hard|仔细/专注/专注地/认真=carefully|一起=together|独自=alone|往下/向下=down|往上/向上=up|大声/大声地=loudly|轻声/小声/低声=softly|兴奋地=excitedly|自由=freely|翩翩=gracefully|急忙=hurriedly`,
    into,
  );

  entries(
    'adv',
    `光着脚/赤脚/赤着脚=barefoot|悄悄/悄悄地=quietly|紧紧=tightly|优雅地=gracefully|不停地=endlessly|同时=together|高高地=high`,
    into,
  );
  entries(
    'adj',
    `暖色/暖黄色/暖黄=warm|冷色=cool|橘色/橘黄色/橙黄色=orange|米色=beige|深蓝色/藏青色=navy|浅蓝色/天蓝色=light-blue|紫红色=purple|条纹=striped|格子=plaid|碎花=floral|毛茸茸=fluffy|戴着眼镜=bespectacled|卷曲=curly|白发苍苍=white-haired|满脸皱纹/布满皱纹=wrinkled|朦胧=misty|璀璨=glittering|波光粼粼=shimmering|荒凉/荒芜=barren|废弃=abandoned|狭窄=narrow|宽阔/广阔=wide|陡峭=steep|精致=fine|华丽=ornate|复古=vintage|科幻=futuristic|赛博朋克=cyberpunk|金属=metal|塑料=plastic|毛绒=plush|十几岁=teenage|害羞=shy|好奇=curious|骄傲=proud|严肃=serious|忙碌=busy|孤独=lonely|自信=confident|兴奋=excited`,
    into,
  );
  entries(
    'verb',
    `嚎叫/咆哮/吼叫=howl|嘶鸣=neigh|展开/张开=spread|摘下/脱下=take off|戴上=put on|擦干=dry|捏=knead|揉/揉面=knead|搅拌=stir|端着/端起=carry|背着=carry|抬头看/抬头望=look up|低头看=look down|伸懒腰=stretch|打哈欠=yawn|眨眼=blink|皱眉=frown|滑倒=slip|滑雪=ski|滑行=glide|冲浪=surf|冲向/冲过=rush|冒出/冒着=rise|弥漫=drift|散落=scatter|堆积=pile|扑向=leap|躲在=hide|环绕=circle|攀登=climb|奏响=play|交谈/聊天/说话=talk|祈祷=pray|挥舞=wave|举杯=toast|交换=exchange|触摸=touch|按下/按=press|转身离开=walk away|走远=walk away|并肩走=walk|牵手/手牵手=hold hands|吹灭=blow out|滚动/滚落=roll|蹦跳=hop|叼着=hold|追逐着=chase|喂/喂食=feed|浇水/浇花=water|收割=harvest|晾晒=dry|撒=scatter|接住=catch|踢/踢球=kick|投篮=throw|击打=hit|跌倒/摔倒=fall`,
    into,
  );
  entries(
    'noun',
    `沙发上=sofa|窗台=window sill|阳伞=parasol|长凳=bench|烤架/烤炉=grill|蒸笼=steamer basket|木门=wooden door|书桌=desk|稻草人=scarecrow|风车=windmill|水车=water wheel|油灯=lamp|台阶上=stairs|柱子=pillar|铃铛/风铃=bell|鸟笼=birdcage|渔网=net|竹篮/篮子=basket|扁担=pole|算盘=abacus|毛巾=towel|手帕=handkerchief|枕头=pillow|被子=blanket|拐杖=cane|轮椅=wheelchair|滑板=skateboard|耳机=headphones|麦克风/话筒=microphone|屏幕/大屏幕=screen|键盘=keyboard|广告牌=billboard|红绿灯=traffic light|斑马线=crosswalk|地铁车厢/车厢=subway car|驾驶舱=cockpit|船舱=cabin|甲板=deck|桅杆=mast|铁轨=railway track|隧道=tunnel|教堂=church|清真寺=mosque|金字塔=pyramid|火山=volcano|冰川=glacier|冰面=ice|峡谷=canyon|山谷=valley|梯田=rice terrace|茶园=tea field|果园=orchard|农场=farm|牧场=pasture|花田/花海=flower field|小岛/岛屿=island|珊瑚/珊瑚礁=coral reef|水母=jellyfish|章鱼=octopus|螃蟹=crab|贝壳=shell|羽绒服=down jacket|头巾=headscarf|丝带=ribbon|蝴蝶结=bow|耳环=earring|皱纹=wrinkle|鼻子=nose|眉毛=eyebrow|睫毛=eyelash|手掌=palm|拳头=fist|膝盖=knee|老夫妻/老夫妇=old couple|小学生=schoolchild|中学生/女学生=schoolgirl|外国人=foreigner|路边摊=stall|歌声=singing|哨声=whistle|鸣笛声/喇叭声=horn|猫叫声=meow|虫鸣声=crickets|人声=crowd chatter|欢呼声=cheering|键盘声=typing|滴水声=dripping water|风铃声=wind chime|爵士乐=jazz music|摇滚乐=rock music|交响乐=orchestral music|吉他声=guitar music|二胡声=fiddle music`,
    into,
  );
  addEveryday(0, into);
});
