/** Everyday nouns in four languages side by side, by subject: "english: Chinese; Japanese; Korean; Spanish" (see many-tongues.ts). */

const PEOPLE = `
middle-aged woman: 大妈/大婶/大姐; おばさん; 아주머니/아줌마; señora
middle-aged man: 大叔/大伯/大爷; おじさん; 아저씨; señor mayor
crowd: 围观群众/路人们; 人々/人混み/群衆; 군중/인파; multitud/muchedumbre
groom: 新郎官; 花婿/新郎; 신랑; novio
bride: 新娘子; 花嫁/新婦; 신부/새신부; novia
guest: 宾客/来宾/贵客; 招待客/来客/お客さん; 하객/손님; invitado/invitada/huésped
veil: 面纱/头纱; ベール/ヴェール; 면사포/베일; velo
granddaughter: 孙女/外孙女; 孫娘; 손녀/손녀딸; nieta
grandson: 外孙; 孫息子; 손자; nieto
aunt: 阿姨/姑姑; 叔母/おばさん; 이모/고모/아주머니; tía
uncle: 叔叔/舅舅/大叔; 叔父/おじさん; 삼촌/아저씨; tío
parents: 父母/爸妈; 両親; 부모/부모님; padres
boyfriend: 男朋友/男友; 彼氏; 남자친구; pololo
girlfriend: 女朋友/女友; 彼女さん/ガールフレンド; 여자친구; polola
neighbour: 邻居/街坊; 隣人/近所の人; 이웃/이웃집 사람; vecino/vecina
classmate: 同学/同桌; 同級生/クラスメート; 반 친구/급우; compañero/compañera
teenager: 青少年/少年人; 十代の若者/ティーンエイジャー; 십대/청소년; adolescente/quinceañera
toddler: 幼儿/小娃娃; 幼児/よちよち歩きの子; 아기/걸음마 아기; niño pequeño
assassin: 刺客/杀手; 刺客/暗殺者; 자객/암살자; asesino/sicario
swordswoman: 女侠/女侠客/女剑客; 女剣士/女侍; 여검객/여검사; espadachina/guerrera
swordsman: 剑士; 剣士/剣客; 검객/검사; espadachín/mosquetero
female doctor: 女医生; 女医; 여의사; doctora
surgeon: 外科医生; 外科医; 외과 의사; cirujano/cirujana
dentist: 牙医; 歯医者; 치과 의사; dentista
lawyer: 律师; 弁護士; 변호사; abogado/abogada
judge: 法官; 裁判官; 판사; juez/jueza
politician: 政治家; 政治家; 정치인; político
scientist: 研究员/女科学家; 研究者; 과학자/연구원; investigador/investigadora
programmer: 程序员; プログラマー; 프로그래머/개발자; programador/programadora
secretary: 秘书; 秘書; 비서; secretaria
boss: 上司; 上司/社長; 상사/사장; jefe/jefa
receptionist: 前台; 受付嬢/受付係; 접수원; recepcionista
waiter: 店小二/男服务员; ウェイター/給仕; 종업원/웨이터; mozo
waitress: 女招待; ウェイトレス; 여종업원/웨이트리스; moza
bartender: 酒保; バーテン; 바텐더; cantinero/camarero de barra
butcher: 屠夫/肉贩; 肉屋; 정육점 주인; carnicero
fishmonger: 鱼贩; 魚屋; 생선 장수; pescadero
florist: 花店老板/花艺师; 花屋さん; 꽃집 주인/플로리스트; florista
hairdresser: 发型师; 美容師; 미용사; peluquero/peluquera
cleaner: 清洁工/环卫工人; 清掃員; 청소부/환경미화원; barrendero/limpiadora
builder: 建筑工人/泥瓦匠; 大工さん/建設作業員; 건설 노동자/인부; albañil/obrero
welder: 焊工/电焊工; 溶接工; 용접공; soldador
miner: 矿工; 鉱夫/炭鉱夫; 광부; minero
lumberjack: 伐木工; 木こり; 벌목꾼/나무꾼; leñador
goldsmith: 金匠/银匠; 金細工師; 금세공사; orfebre/joyero
glassblower: 玻璃工匠; ガラス職人; 유리 공예가; soplador de vidrio
swordsmith: 铸剑师; 刀鍛冶/刀匠; 도검 장인; forjador
potter: 制陶师; 陶工; 도공/도예가; alfarero/alfarera/ceramista
sculptor: 雕塑家/雕刻家; 彫刻家; 조각가; escultor/escultora
writer: 作家/诗人; 作家/小説家; 작가/시인; escritor/escritora/poeta
journalist: 新闻记者; 新聞記者; 기자; reportera
film director: 导演; 映画監督; 영화감독/감독; cineasta
actress: 女演员; 女優; 여배우; actriz
magician: 魔术师; 手品師/マジシャン; 마술사; mago/ilusionista
acrobat: 杂技演员; 曲芸師/軽業師; 곡예사; acróbata/trapecista
clown: 小丑演员; ピエロ/道化師; 광대/어릿광대; payaso
conductor: 指挥家/乐队指挥; 指揮者; 지휘자; director de orquesta
choir: 合唱团; 合唱団/聖歌隊; 합창단; coro
band: 乐队/乐团; バンド/楽団; 밴드/악단; banda/conjunto
trumpeter: 小号手; トランペット奏者; 트럼펫 연주자; trompetista
saxophonist: 萨克斯手; サックス奏者; 색소폰 연주자; saxofonista
violinist: 女小提琴手; バイオリニスト/ヴァイオリニスト; 바이올린 연주자; violinista
flamenco dancer: 弗拉门戈舞者; フラメンコダンサー/踊り子; 플라멩코 무용수; bailaora/bailaor
ballerina: 芭蕾舞者/芭蕾舞女; バレリーナ; 발레리나/발레리노; bailarina de ballet
geisha: 艺伎; 芸者/芸妓; 게이샤; geisha
athlete: 选手; 選手/アスリート; 선수/운동선수; deportista
boxer: 女拳手/拳手; ボクサー/拳闘家; 권투 선수/복서; boxeador/púgil
wrestler: 摔跤手/相扑选手; 力士/レスラー; 씨름 선수/레슬러; luchador
footballer: 足球运动员/球员; サッカー選手; 축구 선수; futbolista
basketball player: 篮球运动员; バスケットボール選手; 농구 선수; baloncestista
tennis player: 网球选手; テニス選手; 테니스 선수; tenista
swimmer: 游泳运动员; 水泳選手; 수영 선수; nadador/nadadora
gymnast: 体操运动员; 体操選手; 체조 선수; gimnasta
skier: 滑雪者; スキーヤー; 스키 선수; esquiador/esquiadora
hiker: 徒步者/登山者; 登山者/ハイカー; 등산객/등산가; excursionista/senderista/montañero
traveller: 旅人/背包客/旅行者; 旅人/旅行者; 여행자/나그네; viajero/viajera/mochilero
tourist: 旅客; 観光客; 관광객; turista
pilgrim: 朝圣者; 巡礼者; 순례자; peregrino
refugee: 难民; 難民; 난민; refugiado
beggar: 乞丐; 物乞い; 거지; mendigo
prisoner: 囚犯/犯人; 囚人; 죄수; preso/prisionero
gangster: 黑帮/歹徒; ギャング/ヤクザ; 조폭/갱스터; gánster/mafioso
spy: 间谍/特工; スパイ/諜報員; 스파이/첩보원; espía
hacker: 黑客; ハッカー; 해커; pirata informático
bodyguard: 保镖; ボディーガード; 경호원; guardaespaldas
policewoman: 女警/女警察; 婦人警官/女性警官; 여경; mujer policía
paramedic: 急救员; 救急隊員; 구급대원; paramédico
soldier: 官兵/武士兵; 兵士/兵隊; 군인/병사; soldado
captain: 舰长/船长; 船長/艦長; 선장/함장; capitana
sailor: 海员; 船乗り/水夫; 선원/뱃사람; marino/marinera
fortune teller: 算命先生; 占い師; 점쟁이; adivina
shaman: 萨满; シャーマン/巫女; 무당; chamán
priest: 神父/牧师; 神父/神主; 신부님/목사; sacerdote/cura
nun: 修女/尼姑; 修道女/尼僧; 수녀/비구니; monja
wizard: 巫师/魔法师; 魔法使い/魔術師; 마법사; hechicero/mago
fairy: 精灵/小精灵; 妖精; 요정; hada/duende
elf: 精灵族; エルフ; 엘프; elfo
goddess: 女神; 女神; 여신; diosa
giant: 巨人; 巨人; 거인; gigante
zombie: 僵尸/丧尸; ゾンビ; 좀비; zombi
alien: 外星生物; 宇宙人/エイリアン; 외계인; extraterrestre/alienígena
cyborg: 半机械人; サイボーグ; 사이보그; cíborg
superhero: 超级英雄; スーパーヒーロー; 슈퍼히어로; superhéroe/superheroína
viking: 维京战士/维京人; バイキング/ヴァイキング; 바이킹; vikingo
gladiator: 角斗士; 剣闘士; 검투사; gladiador
`;

const ANIMALS = `
elephant herd: 象群; 象の群れ/ゾウの群れ; 코끼리 떼/코끼리 무리; manada de elefantes
sheep flock: 羊群; 羊の群れ; 양 떼; rebaño de ovejas/rebaño
bird flock: 鸟群; 鳥の群れ; 새 떼; bandada de pájaros/bandada
wolf pack: 狼群; 狼の群れ; 늑대 떼/늑대 무리; manada de lobos
fish school: 鱼群; 魚の群れ; 물고기 떼; banco de peces/cardumen
horse herd: 马群; 馬の群れ; 말 떼/말 무리; manada de caballos
herd: ; ; ; manada
guinea pig: 豚鼠; モルモット; 기니피그; cobaya/cuy
hamster: 仓鼠; ハムスター; 햄스터; hámster
squirrel: 小松鼠; リス/栗鼠; 다람쥐/청설모; ardilla
calf: 小牛/牛犊; 子牛/仔牛; 송아지; ternero/becerro
cow: 奶牛/黄牛; 牛/乳牛; 소/젖소/황소; res
foal: 小马/马驹; 子馬/仔馬; 망아지; potro/potrillo
donkey: 毛驴/驴子; ロバ; 당나귀; asno/burrito
goat: 山羊; ヤギ/山羊; 염소; cabrito/chivo
lamb: 小羊/羔羊; 子羊; 새끼 양/어린 양; cordero
piglet: 小猪; 子豚; 새끼 돼지/아기 돼지; cerdito/lechón
pig: 野猪; 豚/猪/いのしし; 돼지/멧돼지; cerdo/jabalí/chancho
chick: 小鸡; ひよこ; 병아리; pollito
hen: 母鸡; めんどり; 암탉; gallina
turkey: 火鸡; 七面鳥; 칠면조; pavo
goose: 鹅群/大雁; ガチョウ/雁; 거위/기러기; ganso/oca
swan: 白天鹅; 白鳥; 백조; cisne
pigeon: 鸽群/白鸽; 鳩/ハト; 비둘기; paloma
sparrow: 麻雀群; 雀/スズメ; 참새; gorrión
swallow: 燕群; ツバメ/燕; 제비; golondrina
owl: 雪鸮; フクロウ/梟; 올빼미/부엉이; búho/lechuza
hawk: 鹰隼/猎鹰; 鷹/隼; 매; halcón/gavilán
vulture: 秃鹫; ハゲワシ; 독수리 떼; buitre
stork: 鹳; コウノトリ; 황새; cigüeña
ostrich: 鸵鸟; ダチョウ; 타조; avestruz
penguin: 小企鹅; ペンギン; 펭귄; pingüino
bat: 蝙蝠; コウモリ/蝙蝠; 박쥐; murciélago
lion dancers: 舞狮队; 獅子舞; 사자춤; danza del león
lion: 雄狮/母狮; ライオン/獅子; 사자/암사자; leona
leopard: 花豹; ヒョウ/豹; 표범; leopardo
cheetah: 猎豹; チーター; 치타; guepardo
elephant: 小象/象群; 象/ゾウ; 코끼리; elefanta
giraffe: 长颈鹿; キリン; 기린; jirafa
zebra: 斑马; シマウマ; 얼룩말; cebra
rhinoceros: 犀牛; サイ; 코뿔소; rinoceronte
hippopotamus: 河马; カバ; 하마; hipopótamo
gorilla: 大猩猩; ゴリラ; 고릴라; gorila
chimpanzee: 黑猩猩; チンパンジー; 침팬지; chimpancé
kangaroo: 袋鼠; カンガルー; 캥거루; canguro
koala: 考拉; コアラ; 코알라; koala
bear: 棕熊/黑熊; 熊/クマ/ヒグマ; 곰/불곰/반달곰; osa/oso pardo
fox: 小狐狸/赤狐; 狐/キツネ; 여우; zorra/zorrito
rabbit: 野兔/白兔; 兎/ウサギ/うさぎ; 토끼; conejito
deer: 鹿群/梅花鹿; 鹿/シカ; 사슴/꽃사슴; cierva/cervatillo
reindeer: 驯鹿; トナカイ; 순록; reno
moose: 驼鹿; ヘラジカ; 말코손바닥사슴; alce
seal: 海豹; アザラシ; 물개/바다표범; foca
dolphin: 海豚群; イルカ; 돌고래; delfín
crab: 螃蟹; 蟹/カニ; 게/꽃게; cangrejo
lobster: 龙虾; ロブスター/伊勢海老; 바닷가재/랍스터; langosta
squid: 鱿鱼; イカ; 오징어; calamar
snail: 蜗牛; カタツムリ; 달팽이; caracol
snake: 毒蛇/眼镜蛇; 蛇/ヘビ; 뱀; serpiente/culebra
crocodile: 鳄鱼; ワニ; 악어; cocodrilo/caimán
lizard: 蜥蜴/变色龙; トカゲ/カメレオン; 도마뱀/카멜레온; lagarto/lagartija/camaleón
frog: 小青蛙; カエル/蛙; 개구리; rana/sapo
ant: 蚂蚁; 蟻/アリ; 개미; hormiga
spider: 毒蜘蛛; クモ/蜘蛛; 거미; araña
ladybug: 瓢虫; てんとう虫; 무당벌레; mariquita
beetle: 甲虫; カブトムシ/甲虫; 딱정벌레; escarabajo
butterfly: 彩蝶/蝴蝶群; 蝶/チョウ/蝶々; 나비; mariposa
dragon: 神龙/飞龙; 竜/龍/ドラゴン; 용/드래곤; dragona
monster: 怪兽/怪物; 怪獣/怪物/モンスター; 괴물/괴수; monstruo
`;

const FOOD = `
flour: 面粉; 小麦粉; 밀가루; harina
sugar: 白糖/糖; 砂糖; 설탕; azúcar
butter: 黄油; バター; 버터; mantequilla
honey: 蜂蜜; 蜂蜜/はちみつ; 꿀; miel
jam: 果酱; ジャム; 잼; mermelada
oil: 食用油/油; 油/オイル; 기름; aceite
carrot: 胡萝卜; 人参/ニンジン/にんじん; 당근; zanahoria
onion: 洋葱; 玉ねぎ/玉葱/タマネギ; 양파; cebolla
garlic: 大蒜; ニンニク/にんにく; 마늘; ajo
potato: 土豆/马铃薯; ジャガイモ/じゃがいも; 감자; patata/papa
sweet potato: 红薯/地瓜; サツマイモ/焼き芋; 고구마/군고구마; batata/camote/boniato
cabbage: 白菜/卷心菜; キャベツ/白菜; 배추/양배추; repollo/col
radish: 萝卜; 大根; 무; rábano
chili pepper: 辣椒; 唐辛子; 고추/홍고추; chile/ají/guindilla
mushroom: 香菇; 椎茸/キノコ/きのこ; 버섯/표고버섯; champiñón
vegetables: 青菜/时蔬; 野菜; 채소/야채; verduras/hortalizas
fruit: 果子; 果物/フルーツ; 과일; frutas
peach: 桃子/蟠桃; 桃; 복숭아; durazno/melocotón
pear: 梨子; 梨; 배나무 열매; pera
cherry: 樱桃; サクランボ; 체리/버찌; cereza
pineapple: 菠萝; パイナップル; 파인애플; piña
mango: 芒果; マンゴー; 망고; mango
coconut: 椰子; ココナッツ/椰子; 코코넛; coco
pomegranate: 石榴; ザクロ; 석류; granada
persimmon: 柿子; 柿; 감/홍시; caqui
nut: 坚果/核桃; 木の実/クルミ; 견과/호두; nuez
chestnut: 栗子; 栗; 밤송이/군밤; castaña
pancake: 煎饼/薄饼; パンケーキ/ホットケーキ; 팬케이크/부침개/전; tortita/panqueque
omelette: 蛋卷; オムレツ/卵焼き; 계란말이/오믈렛; tortilla española
salad: 沙拉; サラダ; 샐러드; ensalada
sausage: 香肠; ソーセージ; 소시지; salchicha/chorizo
ham: 火腿; ハム; 햄; jamón
tofu: 豆腐; 豆腐; 두부; tofu
kimchi: 泡菜; キムチ; 김치; kimchi
curry: 咖喱; カレー/カレーライス; 카레; curry
rice ball: 饭团; おにぎり; 주먹밥/김밥; bola de arroz
barbecue: 烧烤/烤肉; 焼肉/バーベキュー; 불고기/삼겹살/바비큐; barbacoa/parrillada
hot pot: 麻辣火锅; 鍋料理/すき焼き; 전골/찌개; guiso/estofado
dinner: 晚餐/晚饭; 夕食/晩ご飯; 저녁 식사/저녁밥; cena
breakfast: 早餐/早饭; 朝食/朝ご飯; 아침 식사/아침밥; desayuno
lunch: 午餐/午饭; 昼食/お昼ご飯; 점심/점심 식사; almuerzo
dessert: 甜点/甜品; デザート; 디저트; postre
cookie: 饼干/曲奇; クッキー/ビスケット; 쿠키/과자; galleta
candy: 糖果; 飴/キャンディー; 사탕; caramelo/dulce
candy apple: 苹果糖; りんご飴; 사과 사탕; manzana de caramelo
cotton candy: 棉花糖; 綿あめ/わたあめ; 솜사탕; algodón de azúcar
donut: 甜甜圈; ドーナツ; 도넛; dona/rosquilla
birthday cake: 生日蛋糕; 誕生日ケーキ/バースデーケーキ; 생일 케이크; tarta de cumpleaños/pastel de cumpleaños
cola: 可乐/汽水; コーラ/サイダー; 콜라/사이다; refresco/gaseosa
lemonade: 柠檬水; レモネード; 레모네이드; limonada
sake: 清酒/白酒; 日本酒/酒; 소주/막걸리; licor/sake
chopsticks: 一双筷子; 箸/お箸; 젓가락; palillos
pan: 平底锅; フライパン; 후라이팬/팬; sartenes
spoon: 勺子/汤匙; スプーン/匙; 숟가락; cucharón/cucharita
fork: 叉子; フォーク; 포크; tenedores
knife: 小刀/刀子/匕首; 包丁/ナイフ; 칼/식칼/단검; cuchillos/navaja/puñal
napkin: 餐巾; ナプキン; 냅킨; servilleta
tablecloth: 桌布; テーブルクロス; 식탁보; mantel
menu: 菜单; メニュー; 메뉴판; menú
tray: 托盘; お盆/トレイ; 쟁반; bandeja/charola
cutting board: 砧板/案板; まな板; 도마; tabla de cortar
`;

const HOME = `
parasol: 遮阳伞/阳伞; パラソル/日傘; 파라솔/양산; quitasol
window blinds: 百叶窗; ブラインド; 블라인드; persiana/persianas
car body: 车身; ボディ/車体; 차체; carrocería
kitchen scale: 秤/天平; 秤/量り; 저울; balanza/báscula
refrigerator: 电冰箱; 冷蔵庫; 냉장고; frigorífico/heladera
washing machine: 洗衣机; 洗濯機; 세탁기; lavadora
laundry: 衣物/晾晒的衣服; 洗濯物; 빨래; ropa tendida/colada
clothesline: 晾衣绳; 物干し; 빨랫줄; tendedero
sink: 水池/水槽; 流し台/シンク; 싱크대/개수대; fregadero/lavabo
faucet: 水龙头; 蛇口; 수도꼭지; grifo/canilla
bathtub: 浴缸; 浴槽/湯船/バスタブ; 욕조; bañera/tina
shower: 淋浴; シャワー; 샤워기; ducha
toilet: 马桶; 便器/トイレ; 변기/화장실; inodoro/retrete
soap: 肥皂; 石鹸; 비누; jabón
toothbrush: 牙刷; 歯ブラシ; 칫솔; cepillo de dientes
comb: 梳子; 櫛; 빗/참빗; peine
hair dryer: 吹风机; ドライヤー; 드라이기; secador
wardrobe: 衣柜/衣橱; タンス/クローゼット; 옷장/장롱; armario/ropero
drawer: 抽屉; 引き出し; 서랍; cajón
stool: 凳子/板凳/小凳; 腰掛け/丸椅子; 의자/걸상; taburete/banqueta
armchair: 扶手椅/单人沙发; 肘掛け椅子; 안락의자/팔걸이의자; sillón/butaca
rocking chair: 摇椅; 揺り椅子; 흔들의자; mecedora/silla mecedora
hammock: 吊床; ハンモック; 해먹; hamaca
cradle: 摇篮; 揺りかご; 요람; cuna
mattress: 床垫; マットレス/布団; 매트리스/이불; colchón
cushion: 靠垫/坐垫; 座布団/クッション; 방석/쿠션; cojín/almohadón
picture frame: 相框/画框; 額縁/写真立て; 액자/사진 액자; marco/portarretratos
painting: 油画/画作; 絵画/油絵; 그림/유화; cuadro/pintura/lienzo
easel: 画架; イーゼル; 이젤; caballete
vase: 青花瓷瓶; 花瓶; 꽃병/화병; jarrón/florero
plant pot: 花盆; 植木鉢/鉢植え; 화분; maceta/tiesto
doorbell: 门铃; 呼び鈴/ドアベル; 초인종; timbre
doorway: 门口/门前; 玄関/戸口; 문 앞/문간/현관; umbral/portal
front door: 大门口/家门; 玄関ドア; 현관문/대문; puerta principal
window sill: 窗台/窗台上; 窓辺/窓際/窓枠; 창가/창턱; alféizar/repisa de la ventana
floor: 地板/木地板/地面; 床/地面/フローリング; 바닥/마룻바닥/땅바닥; suelo/piso
ceiling: 天花板; 天井; 천장; techo interior
wall: 墙壁/墙面/砖墙; 壁; 벽/벽면/벽돌 벽; pared de ladrillo
roof tile: 瓦片; 瓦/瓦屋根; 기와/기와지붕; teja
chimney: 烟囱; 煙突; 굴뚝; chimenea de la casa
porch: 门廊; 縁側/ポーチ; 툇마루/현관 앞; porche/zaguán
log cabin: 小木屋/木屋; 山小屋/丸太小屋/ログハウス; 통나무집/오두막/오두막집; cabaña
tent: 蒙古包/帐篷; テント/ゲル; 천막/텐트; toldo
fireplace: 壁炉; 暖炉; 벽난로/난로; chimenea encendida/hogar
air conditioner: 空调; エアコン; 에어컨; aire acondicionado
fan: 电风扇/风扇; 扇風機; 선풍기; ventilador/abanico
clock: 挂钟/座钟; 時計/柱時計; 시계/벽시계; reloj/reloj de pared
alarm clock: 闹铃; 目覚まし時計; 자명종; despertador
fairy tale book: 童话书/故事书; 絵本/童話の本; 동화책/그림책; libro de cuentos
story: 故事; 物語/お話; 이야기; cuento/historia
diary: 日记本/笔记本; 日記/ノート; 일기장/공책; diario/cuaderno
pen: 钢笔/铅笔; ペン/鉛筆/万年筆; 펜/연필/만년필; bolígrafo/lápiz/pluma
paintbrush: 画笔; 絵筆/筆; 붓; brocha
glue: 胶水; 糊; 풀; pegamento
envelope: 信封; 封筒; 봉투; sobre
gift: 礼物/礼盒; 贈り物/プレゼント; 선물/선물 상자; regalo/obsequio
trash can: 垃圾桶; ゴミ箱; 쓰레기통; basurero/cubo de basura
puzzle: 拼图; パズル; 퍼즐; rompecabezas
chess: 国际象棋/象棋/围棋; チェス/将棋/囲碁; 체스/장기/바둑; ajedrez
playing cards: 扑克牌/纸牌; トランプ; 카드; baraja/naipes
dice: 骰子; サイコロ; 주사위; dados
swing: 秋千; ブランコ; 그네; columpio
slide: 滑梯; 滑り台; 미끄럼틀; tobogán
seesaw: 跷跷板; シーソー; 시소; balancín
sandbox: 沙坑; 砂場; 모래밭/모래 놀이터; arenero
soap bubble: 泡泡/肥皂泡; シャボン玉; 비눗방울; pompas de jabón/burbujas
top: 陀螺; 独楽/コマ; 팽이; trompo/peonza
`;

const WORK = `
anvil: 铁砧; 金床; 모루; yunque
forge: 熔炉/锻炉; 炉/溶鉱炉; 용광로/화덕; fragua/horno
saw: 锯子; 鋸/のこぎり; 톱; sierra/serrucho
nail: 钉子; 釘; 못; clavo
screwdriver: 螺丝刀; ドライバー工具; 드라이버; destornillador
wrench: 扳手; レンチ/スパナ; 렌치/스패너; llave inglesa
drill: 电钻; 電動ドリル; 전동 드릴; taladro
toolbox: 工具箱; 工具箱; 공구함; caja de herramientas
wheelbarrow: 手推车/独轮车; 手押し車/一輪車; 손수레/외발수레; carretilla
shopping cart: 购物车; ショッピングカート/買い物かご; 쇼핑 카트/장바구니; carrito de la compra
cash register: 收银台/收银机; レジ; 계산대; caja registradora
blackboard: 黑板; 黒板; 칠판; pizarra/pizarrón
chalk: 粉笔; チョーク; 분필; tiza
stethoscope: 听诊器; 聴診器; 청진기; estetoscopio
syringe: 注射器/针筒; 注射器; 주사기; jeringa
bandage: 绷带; 包帯; 붕대; venda
stretcher: 担架; 担架; 들것; camilla
hospital bed: 病床; 病床/ベッド; 병상/침상; cama de hospital
robot arm: 机械臂; ロボットアーム; 로봇 팔; brazo robótico
conveyor belt: 传送带/流水线; ベルトコンベア; 컨베이어 벨트; cinta transportadora
control panel: 控制台/操控台; 操縦盤/制御盤; 제어판/조종판; panel de control/tablero
server: 服务器; サーバー; 서버; servidor
monitor: 显示器/屏幕; モニター/画面; 모니터/화면; monitor
keyboard: 键盘; キーボード; 키보드; teclado
drone: 小型无人机; ドローン機; 드론; dron
tripod: 三脚架; 三脚; 삼각대; trípode
spotlight: 追光灯/射灯; スポットライト; 스포트라이트/조명; foco/reflector
loom: 织布机; 機織り機; 베틀; telar
spinning wheel: 纺车; 糸車; 물레; rueca/torno de hilar
pottery wheel: 陶轮/拉坯机; ろくろ/轆轤; 물레판; torno de alfarero
clay: 陶泥/黏土; 粘土; 점토/흙/찰흙; arcilla/barro
plow: 犁; 鋤/鍬; 쟁기/괭이; arado/azada
sickle: 镰刀; 鎌; 낫; hoz/guadaña
hay: 干草/稻草; 干し草/藁; 건초/볏짚/짚; heno/paja
scarecrow: 稻草人; かかし/案山子; 허수아비; espantapájaros
watering can: 洒水壶/浇水壶; じょうろ; 물뿌리개; regadera
firewood: 木柴/柴火; 薪; 장작/땔감; leña
log: 原木/木头; 丸太/材木; 통나무/나무토막; tronco/leño
barrel: 木桶/酒桶; 樽; 통/나무통/술통; barril/tonel
sack: 麻袋; 麻袋/袋; 자루/포대; saco/costal
punching bag: 沙袋/拳击沙袋; サンドバッグ/パンチングバッグ; 샌드백; saco de boxeo/saco
boxing gym: 拳馆/拳击馆; ボクシングジム; 복싱장/체육관; gimnasio de boxeo
boxing gloves: 拳击手套/拳套; グローブ; 글러브/권투 장갑; guantes de boxeo
boxing ring: 拳击台/擂台; リング/土俵; 링/사각 링; cuadrilátero
dumbbell: 哑铃; ダンベル; 아령/덤벨; mancuerna/pesas
racket: 球拍/网球拍; ラケット; 라켓; raqueta
baseball bat: 棒球棒; バット; 야구 방망이; bate
hoop: 篮筐/篮框; ゴールリング/バスケットゴール; 골대/림; canasta/aro
goal: 球门; サッカーゴール; 축구 골대; portería/arco
ski: 滑雪板; スキー板; 스키; esquís
ice skates: 冰鞋; スケート靴; 스케이트; patines
trophy: 奖杯; トロフィー/優勝杯; 트로피/우승컵; trofeo
medal: 奖牌/金牌; メダル; 메달/금메달; medalla
drum set: 架子鼓; ドラムセット; 드럼 세트/드럼; batería
harp: 竖琴; ハープ/竪琴; 하프; arpa
flute: 长笛/竹笛; 笛/フルート/横笛; 피리/플루트; flauta/quena
saxophone: 萨克斯; サックス/サクソフォン; 색소폰; saxofón/saxo
accordion: 手风琴; アコーディオン; 아코디언; acordeón
harmonica: 口琴; ハーモニカ; 하모니카; armónica
bell: 铜铃/风铃/铃铛; 鈴/風鈴/鐘; 방울/종/풍경; campanilla/cascabel
gong: 铜锣; 銅鑼; 징; gong
castanets: 响板; カスタネット; 캐스터네츠; castañuelas
`;

const PLACES = `
morning market: 早市/菜市场; 朝市; 아침 시장/재래시장; mercado matutino
auditorium: 音乐厅/礼堂; ホール/講堂; 공연장/강당/콘서트홀; auditorio/sala de conciertos
hall: 大厅; 広間/ロビー; 홀/로비; vestíbulo
building: 楼房/公寓楼; 建物/ビル/マンション; 건물/빌딩/아파트; inmueble/bloque
intersection: 十字路口/路口; 交差点/十字路; 교차로/사거리; intersección/cruce
crosswalk: 斑马线/人行横道; 横断歩道; 횡단보도; paso de peatones/paso de cebra
traffic light: 红绿灯/信号灯; 信号機/信号; 신호등; semáforo
sidewalk: 人行道; 歩道; 인도/보도; acera/banqueta
parking lot: 停车场; 駐車場; 주차장; estacionamiento/aparcamiento
gas station: 加油站; ガソリンスタンド; 주유소; gasolinera
bus stop: 公交站/公交车站; バス停; 버스 정류장; parada de autobús
railway: 铁轨/铁路; 線路/鉄道; 철로/기찻길/철도; vía del tren/ferrocarril
stone bridge: 石拱桥/石桥; 石橋/アーチ橋; 돌다리/아치교; puente de piedra
suspension bridge: 铁索桥/吊索桥; 吊り橋; 출렁다리/현수교; puente colgante
skyline: 天际线; 都会の夜景/スカイライン; 스카이라인; horizonte urbano
hill: 山坡/小山/山丘; 丘/坂; 언덕/동산/비탈; loma/ladera/cuesta
valley: 山谷/峡谷; 谷/渓谷/谷間; 골짜기/계곡/협곡; valle/cañón
volcano: 火山; 火山; 화산; volcán en erupción
lava: 熔岩/岩浆; 溶岩/マグマ; 용암; lava
glacier: 冰川; 氷河; 빙하; glaciar
iceberg: 冰山; 氷山; 빙산; témpano
swamp: 沼泽; 沼/湿地; 늪; pantano
jungle: 热带雨林/丛林; ジャングル/密林; 정글/밀림; jungla/selva tropical
bamboo forest: 竹林/竹海; 竹林/竹藪; 대나무 숲/대숲; bosque de bambú/bambusal
bamboo leaves: 竹叶; 竹の葉/笹の葉; 댓잎/대나무 잎; hojas de bambú
birch forest: 白桦林; 白樺の林; 자작나무 숲; abedular
savanna: 热带草原/稀树草原; サバンナ; 사바나/초원; sabana
tundra: 冻原; ツンドラ; 툰드라; tundra
mars: 火星表面/火星; 火星; 화성 표면/화성; marte/superficie de marte
Tokyo: 东京; 東京; 도쿄; Tokio
Seoul: 首尔; ソウル; 서울; Seúl
Paris: 巴黎; パリ; 파리의 거리; París
New York: 纽约; ニューヨーク; 뉴욕; Nueva York
London: 伦敦; ロンドン; 런던; Londres
planet: 行星/星球; 惑星; 행성; planeta
rover: 探测车/火星车/月球车; 探査車/ローバー; 탐사 로버/탐사차/로버; vehículo explorador/róver
satellite: 卫星; 人工衛星; 인공위성; satélite
surface: 表面; 表面/地表; 표면; superficie
spaceport: 发射场; 発射台; 발사대; plataforma de lanzamiento
cockpit: 驾驶舱; 操縦席/コックピット; 조종석; cabina
spacecraft cabin: 船舱/飞船舱内; 船内; 우주선 내부; cabina de la nave
boxing arena: 竞技场; 闘技場; 경기장; plaza de toros/palenque
flamenco club: 弗拉门戈酒馆; タブラオ; 타블라오; tablao
bar: 小酒馆; 居酒屋/バー; 술집/선술집/주점; cantina/taberna
nightclub: 夜店/迪厅; クラブ/ディスコ; 나이트클럽/클럽; discoteca
dance floor: 舞池; ダンスフロア; 무도장/댄스 플로어; pista de baile
ballroom: 宴会厅/舞厅; 舞踏室/宴会場; 연회장/무도회장; salón de baile
banquet: 宴席; 宴会/宴; 잔치/연회; banquete
palace courtyard: 宫殿庭院/宫苑; 宮殿の中庭; 궁궐 마당/궁궐/고궁; patio del palacio
throne: 王座/龙椅; 玉座; 왕좌/옥좌; trono
dungeon: 地牢; 地下牢; 지하 감옥; mazmorra/calabozo
shrine: 神社/祠堂; 神社/鳥居; 신사/사당; santuario/ermita
mosque: 清真寺; モスク; 모스크; mezquita
pyramid: 金字塔; ピラミッド; 피라미드; pirámide
tomb: 墓穴/陵墓; 墓/古墳; 무덤/왕릉; tumba
graveyard: 墓地/坟场; 墓地/墓場; 묘지/공동묘지; cementerio/camposanto
orphanage: 孤儿院; 孤児院; 고아원; orfanato
kindergarten: 幼儿园; 幼稚園/保育園; 유치원; jardín de infancia/guardería
playground: 操场/游乐场; 遊び場/校庭; 놀이터/운동장; patio de recreo/parque infantil
university: 大学校园/大学; 大学/キャンパス; 대학교/대학교 교정; universidad/campus
bank: 银行; 銀行; 은행; banco central
post office: 邮局; 郵便局; 우체국; correos
pharmacy: 药店; 薬局; 약국; farmacia
hospital corridor: 医院走廊; 病院の廊下; 병원 복도; pasillo del hospital
operating room: 手术室; 手術室; 수술실; quirófano
courtroom: 法庭; 法廷; 법정; tribunal/sala de juicio
waiting room: 候车室/候诊室; 待合室; 대합실/대기실; sala de espera
train carriage: 车厢/列车车厢; 車両/車内/電車の中; 객차/열차 안/전철 안; vagón/dentro del tren
car interior: 车内/汽车里; 車の中; 차 안/자동차 안; dentro del coche/interior del coche
deck: 甲板; 甲板/デッキ; 갑판; cubierta del barco/cubierta
ship hull: 船身/船体; 船体; 선체/뱃전; casco del barco
pirate ship: 海盗船; 海賊船; 해적선; barco pirata
yacht: 游艇; ヨット/クルーザー; 요트; yate
submarine: 潜水艇/潜艇; 潜水艦; 잠수함; submarino
cargo ship: 货轮; 貨物船; 화물선; carguero
tank: 坦克; 戦車; 탱크/전차; tanque
fighter jet: 战斗机; 戦闘機; 전투기; caza
motorcycle: 机车/重型摩托; バイク/オートバイ; 오토바이; motocicleta
taxi: 计程车; タクシー; 택시; taxista
bus: 公共汽车/大巴; バス/路線バス; 버스/시내버스; colectivo/micro/camión de pasajeros
truck: 大卡车/皮卡; トラック; 트럭/화물차; camión de carga
carriage: 双轮马车; 馬車; 마차; calesa/diligencia
sleigh: 雪橇; そり; 썰매; trineo
steam locomotive: 蒸汽火车/蒸汽机车; 蒸気機関車/機関車; 증기 기관차/기관차; locomotora de vapor/locomotora
`;

const NATURE = `
string music: 弦乐; 弦楽/ストリングス; 현악/현악기 선율; cuerdas románticas/música de cuerdas
romantic music: 浪漫音乐; ロマンチックな音楽; 낭만적인 음악; música romántica
sound of bargaining: 讨价还价声; 値切る声; 흥정하는 소리; regateo
drizzle: 小雨/毛毛雨/蒙蒙细雨; 小雨/霧雨; 가랑비/이슬비/보슬비; llovizna/garúa
heavy rain: 倾盆大雨/暴雨如注; 豪雨/どしゃ降り; 폭우/장대비/소나기; aguacero/lluvia torrencial/chaparrón
blizzard: 暴风雪; 吹雪; 눈보라; ventisca/nevada
lightning: 闪电/电光; 稲妻/雷光; 번개/번갯불; rayo/relámpagos
typhoon: 台风/飓风; 台風; 태풍; huracán/ciclón
tornado: 龙卷风; 竜巻; 토네이도/회오리바람; tornado
morning fog: 晨雾; 朝霧/朝もや; 아침 안개/물안개; niebla matinal/neblina
frost: 霜; 霜; 서리; escarcha
dew: 露珠/露水; 露/朝露; 이슬/이슬방울; rocío
snowflake: 雪片/鹅毛大雪; 雪片/粉雪/牡丹雪; 눈송이/함박눈; copo de nieve/copos
giant wave: 巨浪/大浪/惊涛骇浪; 大波/荒波/高波; 거대한 파도/집채만 한 파도; olas enormes/oleaje
tide: 潮水; 潮/満ち潮; 밀물/썰물; marea
shell: 贝壳; 貝殻; 조개껍데기/조가비; concha/caracola
seaweed: 海草/海藻; 海藻/昆布; 해초/미역; alga
sand dune: 沙丘; 砂丘; 모래 언덕/사구; médano
pebble: 鹅卵石/石子; 小石/砂利; 조약돌/자갈; guijarro/piedrecita
moss: 青苔/苔藓; 苔; 이끼; musgo
fern: 蕨类/蕨叶; シダ; 고사리; helecho
ivy: 常春藤/藤蔓; 蔦/ツタ; 담쟁이덩굴/덩굴; hiedra/enredadera
reed: 芦苇; 葦/アシ; 갈대; juncos/cañaveral
silver grass: 芒草; ススキ/すすき; 억새; pajonal
tulip: 郁金香; チューリップ; 튤립; tulipán
chrysanthemum: 菊花; 菊; 국화; crisantemo
plum blossom: 梅花; 梅の花/梅; 매화; flor de ciruelo
peony: 牡丹; 牡丹/芍薬; 모란/작약; peonía
hydrangea: 绣球花; 紫陽花/あじさい; 수국; hortensia
dandelion: 蒲公英; たんぽぽ; 민들레; diente de león
cosmos flower: 波斯菊; コスモス; 코스모스; flor silvestre
cherry petal: 樱花花瓣/樱花瓣; 桜の花びら; 벚꽃잎; pétalo de cerezo
eyes: ; 瞳; 눈동자/두 눈; pupila
bouquet: 花束/捧花; 花束/ブーケ; 꽃다발/부케; ramo/ramo de flores
wreath: 花环; 花輪/花冠; 화환/화관; corona de flores
ginkgo tree: 银杏/银杏叶; 銀杏/イチョウ; 은행나무/은행잎; ginkgo
oak: 橡树; 樫の木/オーク; 참나무/떡갈나무; roble/encina
birch: 白桦; 白樺; 자작나무; abedul
palm tree: 椰子树/棕榈树; ヤシの木; 야자수/야자나무; palmera/cocotero
trunk: 树干; 木の幹; 나무 기둥/나무줄기; tronco del árbol
root: 树根; 木の根; 나무뿌리; raíz
stump: 树桩; 切り株; 그루터기; tocón
forest path: 林间小路/小径; 林道/小道/山道; 숲길/오솔길/산길; sendero/camino forestal
brook: 小溪/溪水; 小川/渓流; 개울/시냇물/시냇가; riachuelo/arroyuelo
cliff: 峭壁; 崖/断崖; 절벽/벼랑; precipicio/barranco
cloud sea: 云海; 雲海; 구름바다/운해; mar de nubes
shooting star: 流星/流星雨; 流れ星/流星群; 별똥별/유성우; estrella fugaz
full moon: 圆月/满月; 満月; 보름달; luna llena
crescent moon: 弯月/月牙; 三日月; 초승달; luna creciente
solar eclipse: 日食; 日食; 일식; eclipse
fire: 大火/烈火; 火/火事/炎; 불/불길/화재; fuego/incendio/llamarada
ember: 余烬/火星; 残り火/火の粉; 불씨/불티; brasa/ascua/pavesa
ash: 灰烬; 灰; 재/잿더미; ceniza
dust cloud: 尘土飞扬/沙尘; 砂埃/土埃; 흙먼지/먼지구름; polvareda
air: 空气中/空中; 空中/宙; 공중/허공; aire
sword blade: 刀刃/剑刃/刀光/剑光; 刃/刀身; 칼날/검날; filo/hoja de la espada
katana: 武士刀/刀; 刀/日本刀; 칼/검; katana/espada japonesa
spear: 长矛/长枪; 槍; 창; lanza
shield: 盾牌; 盾; 방패; escudo
bow and arrow: 弓箭; 弓矢; 활과 화살/활; arco y flecha
pistol: 手枪; 拳銃/ピストル; 권총; pistola
treasure chest: 宝箱/藏宝箱; 宝箱; 보물 상자; cofre del tesoro/cofre
magic wand: 魔杖; 魔法の杖; 마법 지팡이; varita mágica
crystal ball: 水晶球; 水晶玉; 수정 구슬; bola de cristal
hologram: 全息影像/全息投影; ホログラム; 홀로그램; holograma
duel: ; ; ; duelo
performance: 表演; 演技/演奏; 공연/연주; actuación/espectáculo
music: 乐曲/曲子; 曲/楽曲; 곡; melodía
competition: 比赛; 試合/大会; 시합/경기/대회; competición/partido
birthday party: 生日派对/生日会; 誕生日会/誕生パーティー; 생일 파티/생일잔치; fiesta de cumpleaños
dawn: 凌晨; 早朝; 이른 새벽; madrugada
early morning: 大清早; 早朝; 이른 아침; primera hora
picnic: 野餐; ピクニック; 소풍/피크닉; picnic
camera: 镜头; カメラ; 카메라; cámara/objetivo
`;

export const EVERYDAY_NOUNS = [PEOPLE, ANIMALS, FOOD, HOME, WORK, PLACES, NATURE].map((text) => text.trim()).join('\n');
