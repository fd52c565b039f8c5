/** Nouns of scenes in four languages side by side: "english: Chinese; Japanese; Korean; Spanish" (see many-tongues.ts). */
export const NOUNS = `
white beard: 白胡子/白须; 白い髭/白髭; 흰 수염/하얀 수염; barba blanca
pier: 码头/栈桥; 桟橋/埠頭; 부두/선착장; muelle/embarcadero
tea picker: 采茶女/采茶姑娘; 茶摘み娘; 찻잎 따는 여인; recolectora de té
tea leaves: 茶叶/嫩芽; 茶葉; 찻잎; hojas de té
tea field: 茶园/茶山; 茶畑; 차밭/녹차밭; campo de té/plantación de té
bamboo basket: 竹篮/竹筐; 竹籠/竹かご; 대바구니; cesta de bambú
owner: 老板娘/老板; 女将/主人; 여주인/주인장; dueña
round table: 圆桌; 丸テーブル/円卓; 둥근 식탁/원탁; mesa redonda
red wine: 红酒/红葡萄酒; 赤ワイン; 레드 와인; vino tinto
ticket: 车票/门票; 切符/チケット; 표/승차권/티켓; boleto/billete/entrada
breath: 白气/气息; 息/白い息; 입김/숨결; aliento/vaho
unmanned station: 无人车站; 無人駅; 간이역/무인역; estación vacía
whisky: 威士忌; ウイスキー; 위스키; whisky
low voice: 低沉的声音; 低い声; 낮은 목소리; voz baja/voz grave
sandcastle: 沙堡/沙雕; 砂の城; 모래성; castillo de arena
seagulls: 海鸥; カモメ/かもめ; 갈매기; gaviotas
gulls sound: 海鸥声/海鸥叫声; カモメの声/カモメの鳴き声; 갈매기 소리; sonido de gaviotas
train sound: 火车声/列车声; 電車の音/汽車の音; 기차 소리/열차 소리; sonido de tren
dough: 面团; 生地/パン生地; 반죽; masa
grandchildren: 孙子们/孙辈; 孫たち; 손주들; nietos
grandchild: 孙子/孙女; 孫; 손자/손주; nieto
clear sky: 晴空/晴朗的天空; 青空/晴れた空; 맑은 하늘; cielo despejado
smoke: 浓烟/青烟; 黒煙/煙; 연기/검은 연기; humo espeso/humo
helicopter: 直升飞机; ヘリコプター/ヘリ; 헬리콥터/헬기; helicóptero
sheep: 羊群/绵羊; 羊/羊の群れ; 양/양 떼; ovejas/oveja
birds: 鸟群/飞鸟; 鳥の群れ/鳥たち; 새 떼/새들; pájaros/aves/bandada
fisherman: 渔夫/渔民/老渔夫; 漁師/釣り人; 어부/낚시꾼; pescador
couple: 情侣/恋人/老夫妻; 恋人たち/夫婦; 연인/부부/커플; pareja
businessman: 商人/老板; 実業家/ビジネスマン; 사업가; empresario/hombre de negocios
schoolgirl: 女学生/女高中生; 女子高生/女学生; 여고생/여학생; colegiala/estudiante
nurse: 护士; 看護師; 간호사; enfermera
doctor: 医生; 医者/医師; 의사; médica/médico
monk: 僧人/和尚; 僧侶/お坊さん; 스님/승려; monje
farmer: 农民/老农; 農夫/農家の人; 농부/농민; campesina/campesino/agricultora
chef: 主厨/大厨; 料理長/シェフ; 요리사/주방장/셰프; cocinera/cocinero
child: 孩童/小孩子; 子ども/幼子; 꼬마/어린이; criatura
snow: 积雪/雪; 雪; 눈; nieve
sand: 沙子/黄沙; 砂; 모래; arena
mud: 泥土/泥巴; 泥; 진흙; barro/lodo
bridge: 木桥/吊桥; 橋; 다리; puente
river bank: 河岸/岸边; 川岸/河原; 강가/강둑; orilla del río/ribera
mountain top: 山顶/峰顶; 山頂; 산꼭대기/정상; cima/cumbre
field: 田野/原野; 野原/畑; 들판/밭; campo
wheat field: 麦田; 麦畑; 밀밭; trigal/campo de trigo
lavender field: 薰衣草田; ラベンダー畑; 라벤더밭; campo de lavanda
flower field: 花海/花田; 花畑; 꽃밭; campo de flores
greenhouse: 温室/大棚; 温室; 온실; invernadero
stable: 马厩; 馬小屋; 마구간; establo
barn: 谷仓; 納屋; 헛간; granero
well: 水井/古井; 井戸; 우물; pozo
tent: 帐篷; テント; 텐트/천막; tienda de campaña/carpa
hotel: 酒店/旅馆; ホテル/旅館; 호텔/여관; hotel
shop: 小店/商店; 店/商店; 가게/상점; tienda
flower shop: 花店; 花屋; 꽃집; floristería
clothes shop: 服装店; 洋服屋/ブティック; 옷가게; tienda de ropa
supermarket: 超市; スーパー/スーパーマーケット; 슈퍼마켓/마트; supermercado
corridor: 走廊/过道; 廊下; 복도; pasillo/corredor
elevator: 电梯; エレベーター; 엘리베이터; ascensor/elevador
tunnel: 隧道; トンネル; 터널; túnel
basement: 地下室; 地下室; 지하실; sótano
attic: 阁楼; 屋根裏部屋; 다락방; ático/desván
palace: 宫殿/皇宫; 宮殿; 궁전/궁궐; palacio
ruins: 废墟/遗迹; 廃墟/遺跡; 폐허/유적; ruinas
battlefield: 战场; 戦場; 전쟁터/전장; campo de batalla
circus: 马戏团; サーカス; 서커스; circo
amusement park: 游乐园; 遊園地; 놀이공원; parque de atracciones
ferris wheel: 摩天轮; 観覧車; 관람차; noria
carousel: 旋转木马; メリーゴーランド; 회전목마; carrusel/tiovivo
zoo: 动物园; 動物園; 동물원; zoológico
aquarium: 水族馆; 水族館; 수족관; acuario
stadium: 体育场; スタジアム/競技場; 경기장/운동장; estadio
basketball court: 篮球场; バスケットコート; 농구장; cancha de baloncesto
soccer ball: 足球; サッカーボール; 축구공; balón de fútbol
basketball: 篮球; バスケットボール; 농구공; balón de baloncesto
swimming pool: 游泳池/泳池; プール; 수영장; piscina
court: 法庭; 法廷; 법정; tribunal
police station: 警察局; 警察署; 경찰서; comisaría
prison: 监狱; 刑務所/牢獄; 감옥/교도소; cárcel/prisión
laboratory: 实验室; 研究室/実験室; 실험실/연구실; laboratorio
lab coat: 白大褂; 白衣; 실험복/흰 가운; bata blanca
test tube: 试管; 試験管; 시험관; tubo de ensayo
microscope: 显微镜; 顕微鏡; 현미경; microscopio
telescope: 望远镜; 望遠鏡; 망원경; telescopio
globe: 地球仪; 地球儀; 지구본; globo terráqueo
typewriter: 打字机; タイプライター; 타자기; máquina de escribir
record player: 唱片机/留声机; レコードプレーヤー/蓄音機; 축음기/턴테이블; tocadiscos/gramófono
radio: 收音机; ラジオ; 라디오; radio
microphone: 话筒/麦克风; マイク; 마이크; micrófono
headphones: 耳机; ヘッドホン/イヤホン; 헤드폰/이어폰; auriculares/audífonos
television: 电视机; テレビ; 텔레비전/티비; televisor/televisión
pillow: 枕头; 枕; 베개; almohada
blanket: 毛毯/被子; 毛布/布団; 담요/이불; manta/cobija
towel: 毛巾; タオル; 수건; toalla
broom: 扫帚; 箒/ほうき; 빗자루; escoba
bucket: 水桶/铁桶; バケツ/桶; 양동이; cubo/balde
axe: 斧头; 斧; 도끼; hacha
shovel: 铁锹/铲子; シャベル/スコップ; 삽; pala
chain: 铁链/锁链; 鎖; 쇠사슬/사슬; cadena
lock: 锁; 錠; 자물쇠; candado/cerradura
scissors: 剪刀; はさみ/ハサミ; 가위; tijeras
needle: 针; 針; 바늘; aguja
thread: 线/丝线; 糸; 실; hilo
cloth: 布/布料; 布; 천; tela
ribbon: 丝带/缎带; リボン; 리본; cinta/lazo
gift box: 礼物盒/礼盒; プレゼントの箱/贈り物; 선물 상자/선물; regalo/caja de regalo
christmas tree: 圣诞树; クリスマスツリー; 크리스마스트리; árbol de navidad
pumpkin: 南瓜; かぼちゃ/カボチャ; 호박; calabaza
corn: 玉米; とうもろこし; 옥수수; maíz
grape: 葡萄; 葡萄/ぶどう; 포도; uvas/uva
strawberry: 草莓; いちご/苺; 딸기; fresa
banana: 香蕉; バナナ; 바나나; plátano/banana
cheese: 奶酪; チーズ; 치즈; queso
fish: 鱼儿/烤鱼; 魚/焼き魚; 생선/물고기; pescado/pez
shrimp: 虾; 海老/エビ; 새우; camarón/gamba
chicken: 鸡肉/烤鸡; 鶏肉/鶏; 닭고기/닭; pollo
steak: 牛排; ステーキ; 스테이크; filete/bistec
sandwich: 三明治; サンドイッチ; 샌드위치; sándwich/bocadillo
pizza: 披萨; ピザ; 피자; pizza
hamburger: 汉堡; ハンバーガー; 햄버거; hamburguesa
popcorn: 爆米花; ポップコーン; 팝콘; palomitas
cocktail: 鸡尾酒; カクテル; 칵테일; cóctel
champagne: 香槟; シャンパン; 샴페인; champán
ice cube: 冰块; 氷; 얼음; cubito de hielo
salt: 盐; 塩; 소금; sal
lantern festival: 灯会/元宵节; 灯籠祭り; 등불 축제; festival de linternas
lion dance: 舞狮/醒狮; 獅子舞; 사자춤; danza del león
dragon boat: 龙舟; ドラゴンボート; 용선; bote dragón
parade: 游行; パレード; 퍼레이드/행진; desfile
wedding: 婚礼; 結婚式; 결혼식; boda
ground: 地面/大地; 地面; 땅/땅바닥; suelo/tierra
snowman: 雪人; 雪だるま; 눈사람; muñeco de nieve
snowy ground: 雪地; 雪原; 눈밭; suelo nevado
children: 孩子们/小朋友们; 子供たち; 아이들; niños
combine harvester: 收割机; コンバイン; 콤바인; cosechadora
rice ear: 稻谷/稻穗; 稲穂; 벼; espiga
fried egg: 煎蛋/荷包蛋; 目玉焼き; 계란프라이; huevo frito
window light: 窗光; 窓の光/窓明かり; 창가 빛; luz de ventana/luz de la ventana
sunset sky: 晚霞/夕阳的天空; 夕焼け空; 노을 지는 하늘/노을진 하늘; cielo al atardecer
barking: 狗叫声/犬吠; 犬の鳴き声/犬の吠え声; 개 짖는 소리; ladridos
tune: 小曲/小调; 小唄; 콧노래; tonada
firelight: 火光; 炎の光; 불빛; luz de fuego/luz del fuego
candlelight: 烛光; ろうそくの明かり; 촛불 빛; luz de velas/luz de vela
neon light: 霓虹灯光; ネオンの光; 네온 불빛; luz de neón/luces de neón
morning light: 晨曦; 朝の光; 아침 빛; luz de la mañana
midday light: 正午阳光; 真昼の光; 한낮의 빛; luz de mediodía
grandmother: 老奶奶/外祖母; おばあちゃん; 할머니/외할머니; abuela/abuelita
grandfather: 老爷爷/外祖父; おじいちゃん; 할아버지/외할아버지; abuelo/abuelito
old man: 老汉/老翁/老先生; 老人男性; 노인/노신사/영감; anciano
old woman: 老妇/老妪; 老女; 노파/할멈; anciana
teenager: 青少年/年轻人; 若者/ティーンエイジャー; 청소년/십대; adolescente
toddler: 幼儿/小宝宝; 幼児/よちよち歩きの子; 유아/아기; niño pequeño
twins: 双胞胎; 双子; 쌍둥이; gemelos/gemelas
crowd: 人潮/人山人海; 群集; 군중/인파; gentío
boatman: 船夫/艄公; 船頭; 뱃사공/사공; barquero/barquera
clerk: 店员/营业员; 店員さん/レジ係; 점원/직원; dependiente/dependienta
office worker: 上班族/白领/职员; 会社員/サラリーマン/OL; 회사원/직장인; oficinista
carpenter: 木匠; 大工; 목수; carpintero/carpintera
blacksmith: 铁匠; 鍛冶屋/鍛冶職人; 대장장이; herrero/herrera
tailor: 裁缝; 仕立て屋; 재단사; sastre
barber: 理发师; 理髪師/床屋; 이발사; barbero/peluquero
baker: 面包师; パン職人/パン屋さん; 제빵사; panadero/panadera
barista: 咖啡师; バリスタ; 바리스타; barista
bartender: 酒保/调酒师; バーテンダー; 바텐더; camarero de bar/barman
owner: 店主/房东; オーナー; 주인/사장; dueño/dueña
herdsman: 牧民/牧人; 牧人/羊飼い; 목동/양치기; pastor/pastora
swordsman: 剑士/剑客; 剣士; 검객/검사; espadachín
archer: 弓箭手; 弓使い/射手; 궁수; arquero/arquera
knight: 骑士; 騎士; 기사; caballero
samurai: 武士; 侍/武者; 사무라이/무사; samurái
ninja: 忍者; 忍者; 닌자; ninja
maiko: 舞伎; 舞妓/舞妓さん; 마이코; maiko
librarian: 图书管理员; 司書; 사서; bibliotecario/bibliotecaria
cyclist: 骑车人/自行车手; サイクリスト/自転車乗り; 자전거 타는 사람/사이클 선수; ciclista
runner: 跑步者/跑者; ランナー; 달리기 선수/러너; corredor/corredora
climber: 登山者/攀岩者; 登山家/クライマー; 등반가/등산객; escalador/escaladora/alpinista
diver: 潜水员; ダイバー; 잠수부/다이버; buzo/buceador
surfer: 冲浪者; サーファー; 서퍼; surfista
skater: 滑板少年/滑冰者; スケーター; 스케이터; patinador/patinadora
dancer: 舞女/舞者; ダンサー/舞姫; 무용수/댄서; bailarín/bailarina/bailaora
ballerina: 芭蕾舞者/芭蕾舞演员; バレリーナ; 발레리나; bailarina de ballet
street performer: 街头艺人; 大道芸人; 거리 공연자/버스커; artista callejero/músico callejero
mariachi: 墨西哥乐手; マリアッチ; 마리아치; mariachi
cowboy: 牛仔; カウボーイ; 카우보이; vaquero
cowgirl: 女牛仔; カウガール; 카우걸; vaquera
bullfighter: 斗牛士; 闘牛士; 투우사; torero/matador
pirate: 海盗; 海賊; 해적; pirata
witch: 女巫; 魔女; 마녀; bruja/hechicera
vampire: 吸血鬼; 吸血鬼/ヴァンパイア; 흡혈귀/뱀파이어; vampiro
ghost: 幽灵/鬼魂/鬼; 幽霊/お化け; 유령/귀신; fantasma
mermaid: 美人鱼; 人魚; 인어; sirena
angel: 天使; 天使; 천사; ángel
astronaut: 太空人; 宇宙飛行士; 우주 비행사/우주인; astronauta/cosmonauta
scientist: 研究员; 研究者; 과학자/연구원; científico/científica
painter: 画师; 絵描き; 화가; pintor/pintora
photographer: 摄影师; カメラマン/写真家; 사진작가; fotógrafo/fotógrafa
watchmaker: 钟表匠; 時計職人; 시계공/시계 장인; relojero/relojera
beekeeper: 养蜂人; 養蜂家; 양봉가; apicultor/apicultora
gardener: 园丁; 庭師; 정원사; jardinero/jardinera
lighthouse keeper: 守塔人/灯塔看守人; 灯台守; 등대지기; farero
mechanic: 修理工/技师; 整備士/メカニック; 정비사; mecánico/mecánica
plumber: 水管工; 配管工; 배관공; fontanero
janitor: 清洁工/看门人; 清掃員/用務員; 청소부/경비원; conserje/limpiador
postman: 邮递员; 郵便配達員/郵便屋; 우체부/집배원; cartero
flight attendant: 空姐/空乘; 客室乗務員; 승무원; azafata
queen: 女王/皇后; 女王/王妃; 여왕; reina
emperor: 皇帝/帝王; 皇帝/帝; 황제; emperador
general: 将军/大将; 将軍; 장군; general
soldier: 士兵/军人; 兵隊/軍人; 군인/병사; soldado
thief: 小偷/盗贼; 泥棒/盗賊; 도둑; ladrón/ladrona
guard: 保安/守卫; 警備員/番人; 경비원/보초; guardia
model: 模特儿; モデル; 모델; modelo
robot: 机械人; アンドロイド/ロボット; 로봇/안드로이드; androide
guitarist: 吉他手; ギター弾き; 기타리스트/기타 연주자; guitarrista
pianist: 钢琴手; ピアノ奏者; 피아니스트/피아노 연주자; pianista
violinist: 小提琴师; ヴァイオリニスト; 바이올리니스트/바이올린 연주자; violinista
cellist: 大提琴手; チェリスト; 첼리스트; violonchelista/chelista
drummer: 鼓手; ドラマー/太鼓奏者; 드러머/북 치는 사람; baterista/tamborilero
singer: 女歌手/歌姬; 歌い手/シンガー; 가수; cantante/cantaora
orchestra: 管弦乐团/乐队; オーケストラ/楽団; 오케스트라/악단; orquesta
orange cat: 橘猫/橘色小猫; 茶トラ猫/オレンジの猫; 치즈 고양이/주황 고양이; gato naranja/gato atigrado
kitten: 小奶猫/幼猫; 子猫/仔猫; 새끼 고양이/아기 고양이; gatito/gatita
puppy: 小狗狗/幼犬/奶狗; 子犬/仔犬; 강아지/새끼 강아지; cachorro/perrito
shiba inu: 柴犬; 柴犬; 시바견; shiba inu
sheepdog: 牧羊犬; 牧羊犬; 양치기 개/목양견; perro pastor
husky: 哈士奇/雪橇犬; ハスキー/ハスキー犬; 허스키; husky
golden retriever: 金毛犬/金毛; ゴールデンレトリバー; 골든 리트리버; golden retriever
black horse: 黑马; 黒馬; 흑마; caballo negro
white horse: 白马; 白馬; 백마; caballo blanco
stag: 雄鹿; 雄鹿/牡鹿; 수사슴; ciervo macho
polar bear: 北极熊; 白熊/ホッキョクグマ; 북극곰; oso polar
panda: 熊猫; パンダ; 판다; panda
tiger: 老虎; 虎/トラ; 호랑이; tigre
snow leopard: 雪豹; ユキヒョウ; 눈표범; leopardo de las nieves
wolf: 野狼/灰狼; オオカミ; 늑대; lobo/loba
otter: 水獭; カワウソ/ラッコ; 수달; nutria
raccoon: 浣熊; アライグマ/タヌキ; 너구리; mapache
hedgehog: 刺猬; ハリネズミ; 고슴도치; erizo
monkey: 猴子/猿猴; 猿/おサル; 원숭이; mono
pig: 小猪; 子豚; 돼지; cerdo/cerdito
rooster: 公鸡; 雄鶏/おんどり; 수탉; gallo
eagle: 雄鹰/苍鹰/金雕; 鷲/ワシ; 독수리; águila
crow: 乌鸦; カラス; 까마귀; cuervo
crane bird: 丹顶鹤/白鹭; 丹頂鶴/鷺; 두루미/학; grulla/garza
flamingo: 火烈鸟; フラミンゴ; 플라밍고/홍학; flamenco
parrot: 鹦鹉; オウム/インコ; 앵무새; loro/papagayo
peacock: 孔雀; 孔雀/クジャク; 공작/공작새; pavo real
hummingbird: 蜂鸟; ハチドリ; 벌새; colibrí
koi: 锦鲤/鲤鱼; 錦鯉/鯉; 잉어; carpa koi/carpa
jellyfish: 水母; クラゲ; 해파리; medusa
octopus: 章鱼; タコ; 문어; pulpo
whale: 鲸鱼/蓝鲸; クジラ; 고래; ballena
shark: 大白鲨; サメ; 상어; tiburón
sea turtle: 海龟; ウミガメ; 바다거북; tortuga marina/tortuga
dragonfly: 蜻蜓; トンボ; 잠자리; libélula
firefly: 萤火虫; 蛍/ホタル; 반딧불이; luciérnaga
bee: 蜜蜂; ミツバチ/蜂; 꿀벌/벌; abeja
dinosaur: 恐龙/霸王龙; 恐竜; 공룡; dinosaurio
unicorn: 独角兽; ユニコーン/一角獣; 유니콘; unicornio
phoenix: 凤凰/火凤凰; 鳳凰/不死鳥; 봉황/불사조; fénix
sports car: 跑车/超跑; スポーツカー; 스포츠카; deportivo/coche deportivo
police car: 警车; パトカー; 경찰차; coche de policía/patrulla
ambulance: 救护车; 救急車; 구급차; ambulancia
fire engine: 消防车; 消防車; 소방차; camión de bomberos
school bus: 校车; スクールバス; 스쿨버스/학교 버스; autobús escolar
bullet train: 高铁/动车/子弹头列车; 新幹線; 고속열차/KTX; tren bala/tren de alta velocidad
steam train: 蒸汽火车/蒸汽机车; 蒸気機関車/SL; 증기 기관차; tren de vapor/locomotora
light-rail train: 轻轨; ライトレール; 경전철; tren ligero
cable car: 缆车; ロープウェイ/ケーブルカー; 케이블카; teleférico
scooter: 小摩托/踏板车; スクーター/原付; 스쿠터/오토바이; escúter/motoneta
rowboat: 小木船/小舟/独木舟/乌篷船; 小舟/手漕ぎボート; 나룻배/조각배/쪽배; barca de remos/bote de remos/barquita
sailboat: 帆船/帆布船; ヨット/帆船; 돛단배/요트/범선; velero/barco de vela
fishing boat: 渔船; 漁船/釣り船; 어선/고깃배; barco pesquero/pesquero
paper boat: 纸船; 紙の船/折り紙の船; 종이배; barco de papel/barquito de papel
hot air balloon: 热气球; 熱気球/気球; 열기구; globo aerostático
spaceship: 太空船/飞碟; 宇宙船/UFO; 우주선; nave espacial
tractor: 拖拉机; トラクター; 트랙터; tractor
wheelchair: 轮椅; 車椅子/車いす; 휠체어; silla de ruedas
skateboard: 滑板; スケートボード/スケボー; 스케이트보드; monopatín
surfboard: 冲浪板; サーフボード; 서핑보드; tabla de surf
oar: 船桨/桨; 櫂/オール; 노; remo
sail: 船帆; 帆; 돛; vela de barco
wooden table: 木桌/木头桌子; 木のテーブル/木製テーブル; 나무 탁자/나무 테이블; mesa de madera
table: 台子/饭桌; 食卓/ちゃぶ台; 탁자/테이블/식탁/상; mesa/mesita
desk: 办公桌; 机/デスク; 책상; escritorio/pupitre
bed: 大床; ベッド; 침대; cama
bench: 长凳/板凳; ベンチ; 벤치; banco/banca
sofa: 沙发/皮沙发; ソファー; 소파; sofá/sillón
rocking chair: 摇椅; 揺り椅子/ロッキングチェア; 흔들의자; mecedora
counter: 柜台/吧台; カウンター; 카운터/계산대; mostrador/barra
shelf: 架子/货架; 棚; 선반; estante/estantería/repisa
bookshelf: 书架/书柜; 本棚/書棚; 책장/책꽂이; librero/estantería de libros
refrigerator: 冰箱; 冷蔵庫; 냉장고; refrigerador/nevera
fireplace: 壁炉; 暖炉; 벽난로; chimenea
stove: 炉灶/灶台; コンロ/ストーブ; 가스레인지/난로; estufa/cocina de gas
oven: 烤箱/烤炉; オーブン/窯; 오븐/화덕; horno
window: 窗边/窗前/落地窗; 窓辺/窓際/窓; 창가/창문/창; ventana/ventanal
door: 房门/铁门; 扉/ドア; 문/대문; puerta
mirror: 镜子; 鏡; 거울; espejo
curtain: 帷幕; カーテン/幕; 커튼; cortina/telón
rug: 毯子/地垫; 絨毯/ラグ; 양탄자/러그/카펫; alfombra/tapete
lamp: 吊灯/电灯; 電灯/ランプ/裸電球; 전등/램프/스탠드; lámpara/bombilla
desk lamp: 台灯; 卓上ランプ/デスクライト; 책상 스탠드; lámpara de escritorio
street lamp: 路灯; 街灯/外灯; 가로등; farola/farol
lantern: 灯笼/提灯/花灯; 提灯/ランタン/行灯; 등불/연등/초롱/랜턴; farolillo/linterna de papel/faroles
candle: 烛火/白烛; キャンドル/ロウソク; 촛불/양초/초; vela/velas
torch: 火炬; 松明/たいまつ; 횃불; antorcha
flashlight: 手电; 懐中電灯; 손전등; linterna
neon sign: 霓虹招牌/霓虹灯牌; ネオンサイン/ネオン看板; 네온사인/네온 간판; letrero de neón/neón
campfire: 营火/火堆; 焚き火/キャンプファイヤー; 모닥불/캠프파이어; fogata/hoguera
flame: 火苗/烈焰; 炎/火; 불꽃/화염/불길; llama/llamas/fuego
chandelier: 水晶吊灯/枝形吊灯; シャンデリア; 샹들리에; candelabro de techo/araña de cristal
fireworks: 烟花/烟火/焰火; 花火; 불꽃놀이/폭죽; fuegos artificiales/pirotecnia
cup: 咖啡杯/茶杯; カップ/マグカップ; 컵/찻잔/머그잔; taza/vaso
glass: 酒杯/玻璃杯; グラス; 유리잔/와인잔; copa/vaso de vidrio
wine glass: 红酒杯/高脚杯; ワイングラス; 와인 잔; copa de vino
bottle: 酒瓶/玻璃瓶; 瓶/ボトル; 병; botella/frasco
perfume bottle: 香水瓶; 香水瓶/香水の瓶; 향수병; frasco de perfume
bowl: 瓷碗/大碗; お椀/ボウル/丼; 그릇/사발; tazón/cuenco
plate: 碟子/餐盘; 皿/お皿; 접시; plato
teapot: 紫砂壶/茶壶; 急須/ティーポット; 주전자/찻주전자; tetera
wok: 炒锅/铁锅/大锅; 中華鍋; 웍/프라이팬; wok/sartén
pot: 锅子/砂锅; 鍋/土鍋; 냄비/솥/항아리; olla/cazuela/cacerola
coffee: 热咖啡/拿铁; コーヒー/珈琲; 커피; café caliente
tea: 绿茶/红茶/清茶; お茶/紅茶/抹茶/緑茶; 차/녹차/홍차; té
beer: 啤酒; ビール; 맥주; cerveza
wine: 红酒/葡萄酒; ワイン/赤ワイン; 와인/포도주; vino/vino tinto
white wine: 白葡萄酒; 白ワイン; 화이트 와인; vino blanco
milk: 牛奶; 牛乳/ミルク; 우유; leche
juice: 果汁/橙汁; ジュース; 주스; jugo/zumo
soup: 热汤/汤羹; スープ/汁; 국/수프/찌개; sopa/caldo
miso soup: 味噌汤; 味噌汁/みそ汁; 된장국; sopa de miso
noodles: 牛肉面/米线/面条; 麺/ラーメン/蕎麦/うどん; 국수/라면/면; fideos/tallarines/pasta
sushi: 寿司; 寿司/お寿司; 초밥/스시; sushi
rice: 米/白米饭; 米/ご飯/白米; 밥/쌀; arroz
paella: 海鲜饭; パエリア; 파에야; paella
dumpling: 饺子/馄饨/水饺; 餃子/小籠包; 만두/교자; empanadilla/dumpling/empanada
bun: 馒头/肉包/小笼包; まんじゅう/肉まん; 찐빵/호빵; panecillo/bollo
loaf of bread: 法棍/吐司; 食パン/バゲット; 식빵/바게트; barra de pan/hogaza/hogaza de pan
bread: 面包; パン; 빵; pan
cake: 生日蛋糕/蛋糕; ケーキ; 케이크; pastel/tarta/torta
ice cream: 冰激凌/雪糕; アイスクリーム/アイス/ソフトクリーム; 아이스크림; helado
lunch box: 便当/盒饭; 弁当/お弁当; 도시락; fiambrera/lonchera
takeaway bag: 外卖袋/外卖; テイクアウトの袋; 배달 음식; bolsa de comida
apple: 苹果; リンゴ/りんご; 사과; manzana
orange: 橘子/柑橘; みかん/オレンジ; 귤/오렌지; naranja
lemon: 柠檬; レモン; 레몬; limón
watermelon: 西瓜; スイカ/西瓜; 수박; sandía
green pepper: 青椒; ピーマン; 피망; pimiento verde/pimiento
tomato: 番茄/西红柿; トマト; 토마토; tomate
beef: 牛肉; 牛肉; 소고기; carne de res/ternera
meat: 烤肉/肉串; 肉/焼肉; 고기; carne/asado
egg: 鸡蛋; 卵/玉子; 달걀/계란; huevo
skewer: 烤串/羊肉串; 串焼き/焼き鳥; 꼬치; brocheta/pincho
chocolate: 巧克力; チョコレート; 초콜릿; chocolate
sweater: 毛衣/针织衫; セーター/ニット; 스웨터/니트; suéter/jersey
hoodie: 卫衣/连帽衫; パーカー/フーディー; 후드티/후드; sudadera con capucha
coat: 大衣/外套; コート/外套; 코트/외투; abrigo
jacket: 皮夹克/夹克; ジャケット/革ジャン; 재킷/점퍼/자켓; chaqueta/cazadora
raincoat: 雨衣/雨披; レインコート/雨合羽; 우비/비옷; impermeable/chubasquero
suit: 西服/套装; スーツ/背広; 정장/양복; traje
tie: 领带; ネクタイ; 넥타이; corbata
dress: 连衣裙/裙子; ドレス/ワンピース; 드레스/원피스; vestido
wedding dress: 婚纱; ウェディングドレス; 웨딩드레스; vestido de novia
qipao: 旗袍; チャイナドレス; 치파오; qipao
kimono: 和服; 着物/和服; 기모노; kimono
yukata: 浴衣; 浴衣; 유카타; yukata
hanbok: 韩服; 韓服/チマチョゴリ; 한복; hanbok
blue uniform: 蓝色制服; 青い制服; 파란 제복; uniforme azul
uniform: 制服/工装; 制服/ユニフォーム; 제복/유니폼; uniforme
school uniform: 校服; セーラー服/学生服; 교복; uniforme escolar
apron: 围裙; エプロン/前掛け; 앞치마; delantal/mandil
robe: 长袍/道袍; ローブ/法衣; 로브/도포; túnica/bata
cloak: 斗篷/披风; マント/外套; 망토; capa/manto
scarf: 围巾/丝巾; マフラー/スカーフ; 목도리/스카프; bufanda/pañuelo
gloves: 手套; 手袋/グローブ; 장갑; guantes
boots: 靴子/雨靴/长靴; ブーツ/長靴; 장화/부츠; botas
shoes: 鞋子/运动鞋; 靴/スニーカー; 신발/운동화; zapatos/zapatillas
high heels: 高跟鞋; ハイヒール; 하이힐/구두; tacones
clogs: 木屐; 下駄/草履; 나막신; zuecos
hat: 帽子/礼帽; 帽子/ハット; 모자; sombrero
straw hat: 草帽/斗笠; 麦わら帽子/菅笠; 밀짚모자; sombrero de paja
bamboo hat: 斗笠/竹笠; 笠; 삿갓; sombrero de bambú
fishing hat: 渔夫帽; 釣り帽子; 낚시 모자; sombrero de pescador
beret: 贝雷帽; ベレー帽; 베레모; boina
cap: 鸭舌帽/棒球帽; キャップ/野球帽; 야구모자/캡; gorra
helmet: 头盔/安全帽; ヘルメット/兜; 헬멧/투구/안전모; casco
glasses: 眼镜/老花镜; 眼鏡/メガネ; 안경; gafas/lentes/anteojos
sunglasses: 墨镜/太阳镜; サングラス; 선글라스; gafas de sol
mask: 口罩/面罩; マスク/仮面; 가면/마스크; máscara/antifaz
armor: 盔甲/铠甲; 鎧/甲冑; 갑옷; armadura
veil: 面纱/头纱; ベール; 베일/면사포; velo
ponytail: 马尾辫/马尾; ポニーテール; 말총머리/포니테일; coleta/cola de caballo
white hair: 白发/银发; 白髪/銀髪; 백발/흰머리; pelo blanco/cabello blanco/canas
gray beard: 灰白胡子; 白い髭; 흰 수염; barba gris
mustache: 小胡子; 口ひげ; 콧수염; bigote
freckles: 雀斑; そばかす; 주근깨; pecas
green eyes: 绿眼睛; 緑の目; 초록 눈; ojos verdes
eyes: 眼眸/双眸/目光; 瞳/目; 눈동자/눈빛; ojos/mirada
hands: 手掌/手心; 手/両手; 손/두 손; manos
wrinkled hands: 布满皱纹的手/满是皱纹的手; しわだらけの手/皺の寄った手; 주름진 손; manos arrugadas
feet: 脚步/双足; 足元/素足; 발/맨발/발끝; pies
legs: 腿/双腿/膝盖; 脚/膝; 다리/무릎; piernas/regazo
lips: 红唇; 唇; 입술; labios
sweat: 汗珠; 汗; 땀/땀방울; sudor
tear: 泪珠/眼泪; 涙; 눈물; lágrima
back: 背影; 背中/後ろ姿; 등/뒷모습; espalda
umbrella: 雨伞/伞/油纸伞/纸伞; 傘/番傘/和傘; 우산/양산; paraguas/sombrilla
transparent umbrella: 透明雨伞; ビニール傘/透明な傘; 투명 우산; paraguas transparente
balloon: 气球; 風船; 풍선; globo
kite: 风筝; 凧/たこ; 연; cometa/papalote
sword: 宝剑/利剑/剑; 剣/刀/日本刀; 검/칼/장검; espada
bow: 弓箭; 弓; 활; arco
gun: 手枪/步枪; 銃/拳銃; 총/권총; pistola/arma
revolver: 左轮手枪; リボルバー; 리볼버; revólver
book: 古籍/课本; 本/古書; 책/고서; libro
letter: 信件/信封; 手紙/封筒; 편지/편지봉투; carta/sobre
photograph: 老照片/相片; 写真; 사진; fotografía/foto
newspaper: 报纸; 新聞; 신문; periódico/diario
map: 地图; 地図; 지도; mapa
phone: 手机/智能手机; スマホ/携帯電話; 휴대폰/핸드폰/스마트폰; teléfono/móvil/celular
laptop: 笔记本电脑; ノートパソコン; 노트북; portátil/ordenador portátil
computer: 电脑; パソコン/コンピューター; 컴퓨터; ordenador/computadora
screen: 屏幕/大屏幕; 画面/スクリーン; 화면/스크린; pantalla
camera: 照相机; カメラ; 카메라; cámara fotográfica
backpack: 双肩包/书包; リュックサック/ランドセル; 배낭/책가방; mochila
suitcase: 行李箱/皮箱; スーツケース/トランク; 여행 가방/캐리어; maleta
basket: 竹篮/篮子; 籠/かご; 바구니; cesta/canasta
box: 木箱/纸箱; 木箱/段ボール箱; 상자/나무 상자; caja
coin: 硬币/铜钱; コイン/硬貨/小銭; 동전; moneda
key: 钥匙; 鍵; 열쇠; llave
ring: 戒指/钻戒; 指輪; 반지; anillo
clock: 挂钟/时钟; 時計; 시계/벽시계; reloj
alarm clock: 闹钟; 目覚まし時計; 알람시계; despertador
pocket watch: 怀表; 懐中時計; 회중시계; reloj de bolsillo
crown: 皇冠/王冠; 王冠/冠; 왕관; corona
ball: 皮球; ボール/球/毬; 공; pelota/balón
doll: 布娃娃; 人形; 인형; muñeca
teddy bear: 泰迪熊/玩具熊; テディベア/クマのぬいぐるみ; 곰 인형/테디베어; oso de peluche/osito de peluche
toy: 玩偶; おもちゃ/玩具; 장난감; juguete
guitar: 吉他/木吉他; ギター; 기타; guitarra
piano: 三角钢琴/钢琴; ピアノ; 피아노; piano
grand piano: 三角钢琴; グランドピアノ; 그랜드 피아노; piano de cola
violin: 小提琴; ヴァイオリン/バイオリン; 바이올린; violín
cello: 大提琴; チェロ; 첼로; violonchelo/chelo
trumpet: 小号; トランペット; 트럼펫; trompeta
drum: 大鼓/腰鼓; 太鼓/ドラム; 북/드럼; tambor
fishing rod: 钓竿/鱼竿; 釣り竿; 낚싯대; caña de pescar
net: 渔网; 網/漁網; 그물; red de pesca
hammer: 铁锤/锤子; 金槌/ハンマー; 망치; martillo
brush: 画笔/毛笔; 筆/絵筆; 붓; pincel
ladder: 梯子; 梯子/はしご; 사다리; escalera de mano
rope: 绳索/麻绳; 縄/ロープ; 밧줄; cuerda/soga
wheel: 车轮/轮子; 車輪/タイヤ; 바퀴; rueda
pipe: 烟斗; パイプ/煙管; 파이프/담뱃대; pipa
cigarette: 香烟; タバコ; 담배; cigarrillo/cigarro
flag: 红旗/旗子; 旗; 깃발; bandera
paper bunting: 彩旗; 紙飾り; 색종이 장식; papel picado/guirnalda
statue: 雕塑/石像; 銅像/石像; 동상/석상/조각상; estatua/escultura
tree: 大树/老树; 樹/木/並木; 나무/고목; árbol
pine tree: 松树/青松; 松; 소나무; pino
willow tree: 柳树/垂柳; 柳; 버드나무; sauce
cherry tree: 樱树; 桜の木/桜並木/桜; 벚나무/벚꽃 나무; cerezo
cherry blossom: 樱花; 桜/桜の花; 벚꽃; flor de cerezo/flores de cerezo
maple leaf: 枫叶/红叶; 紅葉/もみじ; 단풍잎/단풍; hoja de arce
red leaf: 红叶; 紅葉した葉; 붉은 단풍; hoja roja
fallen leaf: 落叶; 落ち葉/枯れ葉; 낙엽; hoja caída/hoja seca
leaf: 叶子/树叶; 葉/葉っぱ; 나뭇잎/잎; hoja
lotus leaf: 荷叶; 蓮の葉; 연잎; hoja de loto
lotus flower: 荷花/莲花; 蓮の花/蓮; 연꽃; flor de loto
sunflower: 向日葵; ひまわり/向日葵; 해바라기; girasol
rose: 玫瑰花/红玫瑰; 薔薇/バラ; 장미; rosa roja/rosa
petal: 花瓣; 花びら; 꽃잎; pétalo
flower: 花儿/野花; 花/野花; 꽃/들꽃; flor
grass: 草丛/芦苇; 草むら/芝生/すすき; 풀/잔디/갈대; hierba/césped/pasto
bamboo forest: 竹林; 竹林/竹やぶ; 대나무 숲/대숲; bosque de bambú
cactus: 仙人掌; サボテン; 선인장; cactus
water drop: 水珠/水滴/露珠; 水滴/雫/しずく; 물방울/이슬; gota de agua/gota
splash: 水花; 水しぶき; 물보라; salpicadura
ripple: 涟漪/波纹; 波紋/さざ波; 물결/잔물결; onda
puddle: 水坑/水洼/积水; 水たまり; 웅덩이/물웅덩이; charco
pond: 池塘/荷塘; 池; 연못; estanque
wave: 海浪/浪头/巨浪; 波/大波; 파도/물결; ola/olas
snowy mountain: 雪山; 雪山; 설산; montaña nevada
mountain: 群山/山峦/远山; 山々/山脈; 산/산맥; montaña/cerro/sierra
cliff: 悬崖/峭壁; 崖/断崖; 절벽/벼랑; acantilado
rock: 礁石/岩石; 岩/岩場; 바위/돌; roca/piedra
stone bridge: 石桥/石拱桥; 石橋; 돌다리; puente de piedra
bridge: 拱桥/吊桥; 橋/吊り橋; 다리; puente
castle: 古堡/城堡; 城/古城; 성/고성; castillo
temple: 古寺/庙宇/寺庙; 寺院/お寺; 절/사원/산사; templo
church: 教堂; 教会; 교회/성당; iglesia
cathedral: 大教堂; 大聖堂; 대성당; catedral
tower: 高塔/古塔; 塔/タワー; 탑; torre
pagoda: 宝塔; 仏塔; 불탑; pagoda
lighthouse: 灯塔; 灯台; 등대; faro
windmill: 风车; 風車; 풍차; molino/molino de viento
skyscraper: 摩天大楼/高楼; 摩天楼/高層ビル; 고층 빌딩/마천루; rascacielos
house: 小屋/木屋; 家/小屋; 집/오두막; casa/cabaña/casita
roof: 屋顶/瓦片; 屋根/瓦; 지붕/기와지붕; techo/tejado
fence: 围栏/篱笆; 柵/垣根; 울타리; cerca/valla
wall: 城墙/砖墙; 壁/塀; 벽/담장/담; muro/pared/muralla
great wall: 长城/万里长城; 万里の長城; 만리장성; gran muralla
stairs: 阶梯/石阶/楼梯; 階段/石段; 계단/돌계단; escaleras/escalera/escalones
fountain: 喷水池; 噴水; 분수; fuente
stall: 小吃摊/摊位; 屋台/露店; 포장마차/노점; puesto/puestito
smoke: 炊烟/浓烟; 煙; 연기; humo
steam: 蒸汽/热气/白雾; 湯気/蒸気; 김/증기/수증기; vapor
spark: 火星/火花; 火花; 불꽃/불똥; chispa
dust: 尘埃/灰尘; 埃/砂埃; 먼지/흙먼지; polvo
wood shavings: 木屑/刨花; 木くず/かんなくず; 톱밥/대팻밥; virutas/serrín
shadow: 影子; 影; 그림자; sombra/sombras
light beam: 光束/一束光/光柱; 光の筋/光線; 빛줄기/한 줄기 빛; rayo de luz/haz de luz
sunlight: 阳光/日光/晨光; 陽射し/日差し/陽光; 햇살/햇빛; luz del sol/luz solar/rayos de sol
moonlight: 月光/月色; 月光/月明かり; 달빛; luz de luna
moon: 月亮/圆月/弯月; 月/満月/三日月; 달/보름달/초승달; luna/luna llena
star: 星辰/繁星; 星/星々; 별/별들; estrella/estrellas
milky way: 银河; 天の川; 은하수; vía láctea
aurora: 极光; オーロラ; 오로라; aurora boreal
earth: 地球; 地球; 지구; la Tierra/planeta Tierra
meteor: 流星; 流れ星/流星; 별똥별/유성; estrella fugaz/meteoro
rainbow: 彩虹; 虹; 무지개; arcoíris
cloud: 白云/乌云; 雲/入道雲; 구름/먹구름; nube/nubes
fog: 晨雾/云雾; 霧/朝霧/靄; 안개; niebla/neblina/bruma
rain: 雨丝/雨幕/细雨; 雨/小雨/雨粒; 비/빗방울/빗물; lluvia/llovizna
snow: 雪花/飞雪; 雪/粉雪; 눈/눈송이/함박눈; nieve/copos de nieve
icicle: 冰柱/冰凌; つらら; 고드름; carámbano
ice: 冰面; 氷/氷面; 얼음/빙판; hielo
sea: 大海/海面; 海/海面/大海原; 바다; mar/océano
lake: 湖泊/湖水; 湖/湖畔; 호수; lago
river: 江河/河水; 川/河; 강/강물; río
waterfall: 瀑布; 滝; 폭포; cascada/catarata
seaside: 海滨/海岸; 海辺/海岸/浜辺; 바닷가/해안; orilla del mar/costa
beach: 沙滩/海滩; 砂浜/ビーチ; 해변/모래사장; playa
forest: 密林/森林/树林; 森/森林; 숲/숲속; bosque/selva
meadow: 草甸/草原; 草原/野原; 초원/들판; pradera/prado
grassland: 大草原/草原; 大草原; 대초원; llanura/estepa
desert: 沙漠/戈壁; 砂漠; 사막; desierto
dune: 沙丘; 砂丘; 사구/모래언덕; duna
village: 村庄/山村; 村/集落; 마을/시골 마을; pueblo/aldea
water town: 水乡/江南水乡; 水郷; 수향 마을; pueblo de canales
ghost town: 鬼镇; ゴーストタウン; 유령 마을; pueblo fantasma
square: 广场; 広場; 광장; plaza
street: 街头/街道; 通り/街路; 거리/길거리/길; calle/avenida
alley: 巷子/小巷/弄堂/胡同; 路地/裏通り/小道; 골목/골목길; callejón/callejuela
mountain road: 盘山公路/山路; 山道/峠道; 산길/고갯길; carretera de montaña/camino de montaña
road: 公路/马路; 道路/道; 도로/길; carretera/camino
highway: 高速公路; 高速道路; 고속도로; autopista
market: 集市/菜市场; 市場/マーケット; 시장/장터; mercado/mercadillo
night market: 夜市; 夜市/夜店; 야시장; mercado nocturno
fish market: 鱼市; 魚市場; 수산시장; mercado de pescado
convenience store: 便利店; コンビニ/コンビニエンスストア; 편의점; tienda de conveniencia/tienda 24 horas
bakery: 面包店; パン屋/ベーカリー; 빵집/제과점; panadería
cafe: 咖啡馆/咖啡厅; カフェ/喫茶店; 카페/커피숍; cafetería
teahouse: 茶馆/茶楼; 茶屋/茶室; 찻집; casa de té
pub: 酒馆/小酒馆; 居酒屋/酒場/パブ; 술집/주점/선술집; taberna/cantina
restaurant: 餐馆/饭店; レストラン/食堂; 식당/레스토랑/음식점; restaurante
ramen bar: 拉面馆/拉面店; ラーメン屋/ラーメン店; 라면집; bar de ramen
kitchen: 厨房/后厨; 台所/厨房/キッチン; 부엌/주방; cocina
living room: 客厅; 居間/リビング; 거실; sala/salón/sala de estar
bedroom: 卧室; 寝室/ベッドルーム; 침실/방; dormitorio/habitación/recámara
bathroom: 浴室; 浴室/風呂場; 욕실; baño/cuarto de baño
classroom: 教室; 教室; 교실; aula/salón de clases
school: 校园/学校; 学校/校舎; 학교; escuela/colegio
library: 图书馆; 図書館/図書室; 도서관; biblioteca
bookshop: 书店/旧书店; 本屋/書店/古本屋; 서점/책방; librería
museum: 博物馆/美术馆; 博物館/美術館; 박물관/미술관; museo/galería
office: 办公室; オフィス/事務所; 사무실; oficina/despacho
hospital: 医院/病房; 病院/病室; 병원/병실; hospital
workshop: 作坊/工坊/工作室; 工房/作業場/アトリエ; 공방/작업실; taller
factory: 工厂/车间; 工場; 공장; fábrica
garage: 车库; ガレージ/車庫; 차고/정비소; garaje
theatre: 剧院/剧场; 劇場/舞台; 극장/공연장; teatro
stage: 舞台; 舞台/ステージ; 무대; escenario/tablao
cinema: 电影院; 映画館; 영화관; cine
gym: 健身房/体育馆; ジム/体育館; 체육관/헬스장; gimnasio
arena: 竞技场/斗牛场; 闘技場; 경기장/투우장; plaza de toros
train station: 火车站/车站; 駅; 기차역/역; estación de tren/estación
platform: 站台/月台; ホーム/プラットホーム; 승강장/플랫폼; andén
subway: 地铁/地铁车厢; 地下鉄/電車内; 지하철; metro/vagón de metro
airport: 机场/候机厅; 空港; 공항; aeropuerto
rooftop: 天台/楼顶; 屋上; 옥상; azotea
balcony: 阳台/露台; ベランダ/バルコニー; 발코니/베란다; balcón/terraza
courtyard: 庭院/院子/四合院; 中庭/庭; 마당/안마당/뜰; patio
garden: 花园/后花园; 庭園/花園; 정원/꽃밭; jardín
park: 公园; 公園; 공원; parque
farm: 农场/农田; 農場/畑; 농장/밭; granja/finca
vineyard: 葡萄园; 葡萄畑/ぶどう園; 포도밭; viñedo
olive grove: 橄榄园; オリーブ畑; 올리브밭; olivar
rice field: 稻田/梯田; 田んぼ/水田; 논/논밭; arrozal
tulip field: 郁金香花田; チューリップ畑; 튤립밭; campo de tulipanes
harbour: 港口/港湾; 港/港町/波止場; 항구; puerto
island: 小岛/海岛; 島/離島; 섬; isla
cave: 山洞/洞穴; 洞窟/洞穴; 동굴; cueva/caverna
space: 太空/宇宙; 宇宙/宇宙空間; 우주; espacio/espacio exterior
moon surface: 月球/月球表面/月面; 月面/月の表面; 달 표면; superficie lunar
underwater: 海底/水下/深海; 海底/水中/海中; 바닷속/해저/물속; fondo del mar/bajo el agua
coral reef: 珊瑚礁; 珊瑚礁/サンゴ礁; 산호초; arrecife de coral/arrecife
city: 都市/城市/大都会; 都会/街/都市; 도시/도심; ciudad
cyberpunk street: 赛博朋克街道; サイバーパンクの街; 사이버펑크 거리; calle ciberpunk
space station: 空间站; 宇宙ステーション; 우주 정거장; estación espacial
white background: 白色背景/纯白背景; 白い背景/白背景; 흰 배경/하얀 배경; fondo blanco
black background: 黑色背景/纯黑背景; 黒い背景/黒背景; 검은 배경; fondo negro
dusk: 黄昏/傍晚/暮色; 夕暮れ/夕方/黄昏; 황혼/해질녘/저녁노을/해 질 녘; atardecer/crepúsculo/anochecer
dawn: 黎明/破晓/拂晓; 夜明け/明け方/早朝; 새벽/동틀 녘; amanecer/alba/madrugada
sunset: 日落/夕阳西下/落日; 日没/夕日/夕焼け; 일몰/석양/노을; puesta de sol/ocaso
morning: 清晨/早上/早晨; 朝/午前; 아침/오전; mañana
noon: 正午/中午; 正午/真昼; 정오/한낮; mediodía
afternoon: 午后/下午; 午後/昼下がり; 오후; tarde
night: 夜晚/深夜/夜里; 夜/深夜; 밤/한밤/심야; noche
summer festival: 夏日祭典; 夏祭り; 여름 축제; festival de verano
wind sound: 风声; 風の音; 바람 소리; sonido de viento/sonido del viento
rain sound: 雨声; 雨音/雨の音; 빗소리/빗소리가; sonido de lluvia/sonido de la lluvia
hoofbeats: 马蹄声; 蹄の音/馬の足音; 말발굽 소리/말굽 소리; cascos/galope
trickling water: 流水声/水声; 水の音/せせらぎ; 물소리/시냇물 소리; sonido de agua/agua corriendo
birdsong: 鸟鸣/鸟叫声/鸟语; 鳥の声/鳥のさえずり/鳥の鳴き声; 새소리/새 소리; canto de pájaros/canto de los pájaros/trino
footsteps: 脚步声; 足音; 발소리/발자국 소리; pasos
laughter: 笑声/欢笑声; 笑い声; 웃음소리; risas/carcajadas
applause: 掌声; 拍手/拍手の音; 박수 소리/박수; aplausos/palmas
children laughing: 孩子的笑声/孩子们的笑声; 子供の笑い声/子供たちの笑い声; 아이들 웃음소리; niños riendo/risas de niños
crowd chatter: 人声/嘈杂声/叫卖声; 人々の声/ざわめき/雑踏; 사람들 소리/웅성거림; murmullo/voces/bullicio
drums: 鼓声; 太鼓の音/太鼓; 북소리/북 소리; tambores/sonido de tambores
church bell: 教堂钟声/钟声; 鐘の音/教会の鐘; 종소리/교회 종소리; campanas/campanada/campana
thunder: 雷声; 雷鳴/雷の音; 천둥/천둥소리; truenos/trueno
waves sound: 海浪声/涛声; 波の音/潮騒; 파도 소리; sonido de olas/oleaje
crackling fire: 火焰声/噼啪声; 焚き火の音/パチパチという音; 장작 타는 소리; crepitar del fuego/fuego crepitante
traffic: 车流声/车声; 車の音/交通音; 차 소리/자동차 소리; tráfico
piano music: 钢琴曲/钢琴声; ピアノの音楽/ピアノ曲; 피아노 음악/피아노 선율; música de piano
zither: 古筝/筝; 琴/箏; 가야금/거문고; cítara
shamisen: 三味线; 三味線; 샤미센; shamisen
guitar music: 吉他声; ギターの音; 기타 소리; música de guitarra
flamenco music: 弗拉门戈音乐; フラメンコの音楽; 플라멩코 음악; música flamenca
`;
