/** Places in four languages side by side, whole names before their parts: "english: Chinese; Japanese; Korean; Spanish". */
export const PLACE_NOUNS = `
jungle: 热带雨林/雨林/丛林; ジャングル/熱帯雨林; 정글/열대 우림/밀림; selva/jungla/selva tropical
swamp: 沼泽/沼泽地/湿地; 沼地/沼/湿地; 늪/늪지/습지; pantano/ciénaga
enchanted forest: 魔法森林/精灵森林/梦幻森林; 魔法の森/妖精の森; 마법의 숲/요정의 숲/마법 숲; bosque encantado/bosque mágico
bamboo forest: 竹林/竹海; 竹林/竹やぶ; 대나무 숲/대나무숲; bosque de bambú
wheat field: 麦田/麦地; 麦畑/小麦畑; 밀밭/보리밭; campo de trigo/trigal
cornfield: 玉米地; トウモロコシ畑/とうもろこし畑; 옥수수밭; maizal/campo de maíz
lavender field: 薰衣草田/薰衣草花田; ラベンダー畑; 라벤더 밭/라벤더밭; campo de lavanda
sunflower field: 向日葵田/向日葵花田; ひまわり畑/向日葵畑; 해바라기밭/해바라기 밭; campo de girasoles
tulip field: 郁金香花田/郁金香田; チューリップ畑; 튤립밭/튤립 밭; campo de tulipanes
vineyard: 葡萄园/葡萄田; ぶどう畑/葡萄畑; 포도밭/포도 농장; viñedo/viña
rice terraces: 梯田; 棚田; 다랑이논/계단식 논; terrazas de arroz/arrozales en terraza
canyon: 峡谷/大峡谷; 峡谷/渓谷; 협곡/대협곡; cañón/desfiladero
volcano: 火山; 火山; 화산; volcán
glacier: 冰川; 氷河; 빙하; glaciar
medieval town: 中世纪小镇/中世纪城镇/中世纪街道; 中世の街/中世の町; 중세 마을/중세 도시/중세 거리; pueblo medieval/ciudad medieval/calle medieval
Kyoto alley: 京都小巷/京都街道/京都街头; 京都の路地/京都の街/祇園; 교토 골목/교토 거리; callejón de kioto/callejón de Kioto/calle de Kioto
Chinatown: 唐人街/中国城; 中華街/チャイナタウン; 차이나타운; barrio chino
old west town: 西部小镇; 西部の町/西部劇の町; 서부 마을/서부 시대 마을; pueblo del oeste/pueblo del viejo oeste
cyberpunk city: 赛博朋克城市/赛博朋克都市/未来都市/未来城市; サイバーパンクの街/サイバーパンク都市/未来都市; 사이버펑크 도시/미래 도시; ciudad cyberpunk/ciudad futurista
ancient ruins: 古代遗迹/古迹/遗迹/废墟; 古代遺跡/遺跡/廃墟; 고대 유적/유적지/폐허; ruinas antiguas/ruinas
amusement park: 游乐园/游乐场/主题公园; 遊園地/テーマパーク; 놀이공원/유원지; parque de atracciones/parque de diversiones/feria
playground: 儿童乐园/游戏场/操场; 遊び場/児童公園; 놀이터; parque infantil/patio de juegos
graveyard: 墓地/公墓/坟场; 墓地/お墓/墓場; 묘지/공동묘지; cementerio/camposanto
stadium: 体育场/足球场/球场; スタジアム/競技場; 경기장/축구장/스타디움; estadio/campo de fútbol
bar: 酒吧/小酒馆; 酒場/バー; 술집/바; bar/taberna/cantina
nightclub: 夜店/夜总会/迪厅/舞厅; ナイトクラブ/ディスコ; 나이트클럽/클럽; discoteca/club nocturno
throne room: 王座厅/王座大厅/大殿/金銮殿; 玉座の間/王の間; 왕좌의 방/왕좌의 홀/알현실; sala del trono/salón del trono
dungeon: 地牢; 地下牢/ダンジョン; 지하 감옥/던전; mazmorra/calabozo
prison cell: 牢房/监狱/囚室; 独房/牢屋/監獄; 감방/감옥/독방; celda/prisión/cárcel
control room: 控制室/指挥中心; 管制室/制御室/司令室; 관제실/통제실; sala de control/centro de control
spaceship cockpit: 飞船驾驶舱/宇宙飞船驾驶舱/飞船舰桥; 宇宙船の操縦室/宇宙船のコックピット/宇宙船のブリッジ; 우주선 조종실/우주선 함교; cabina de la nave espacial/puente de la nave espacial/cabina de la nave
church interior: 教堂内部/教堂内/教堂里; 教会の中/教会内; 교회 안/성당 안; interior de la iglesia/interior de una iglesia
cathedral: 大教堂/主教座堂; 大聖堂; 대성당; catedral
blacksmith forge: 铁匠铺/打铁铺/锻造坊; 鍛冶場/鍛冶屋の工房; 대장간; herrería/fragua/forja
bakery: 面包店/面包房/烘焙坊; パン屋/ベーカリー; 빵집/제과점/베이커리; panadería/pastelería
grand staircase: 大楼梯/旋转楼梯; 大階段/螺旋階段; 대계단/나선 계단; gran escalinata/escalera de mármol
stairwell: 楼梯间/楼道; 階段室/階段の踊り場; 계단실/층계참; hueco de la escalera/caja de escalera
elevator: 电梯里/电梯内/电梯; エレベーターの中/エレベーター; 엘리베이터 안/엘리베이터; ascensor/elevador
attic: 阁楼; 屋根裏部屋/屋根裏; 다락방/다락; ático/desván/buhardilla
basement: 地下室; 地下室; 지하실; sótano
wine cellar: 酒窖; ワインセラー/酒蔵; 와인 저장고/와인 셀러; bodega/cava de vinos
courtroom: 法庭/法院; 法廷/裁判所; 법정/재판정; sala del tribunal/juzgado/sala de juicio
greenhouse: 温室/花房/大棚; 温室/ビニールハウス; 온실/비닐하우스; invernadero
public aquarium: 水族馆/海洋馆; 水族館; 아쿠아리움/수족관; acuario/oceanario
airplane cabin: 机舱/飞机上/客舱; 機内/飛行機の中; 비행기 안/기내; cabina del avión/dentro del avión
bus interior: 公交车上/公交车里/巴士上; バスの中/バス車内; 버스 안; dentro del autobús/interior del autobús
canal: 运河/水道; 運河; 운하; canal
Venice: 威尼斯; ヴェネツィア/ベネチア; 베네치아/베니스; Venecia/venecia
sea of clouds: 云海; 雲海; 운해; mar de nubes
Huangshan: 黄山; 黄山; 황산; montañas amarillas
construction site: 工地/建筑工地/施工现场; 工事現場/建設現場; 공사장/공사 현장/건설 현장; obra en construcción/sitio de construcción
Chinese teahouse: 茶馆/茶楼/茶室; 中国茶館/茶館; 찻집/다관; casa de té
tatami room: 和室/榻榻米房间/日式房间; 和室/畳の部屋/座敷/茶室; 다다미방/일본식 방; habitación de tatami/sala de tatami
barbershop: 理发店/发廊; 理髪店/床屋; 이발소; barbería/peluquería
hair salon: 美发店/美发沙龙; 美容院/ヘアサロン; 미용실; salón de belleza
laundromat: 洗衣店/自助洗衣店; コインランドリー; 빨래방/세탁소; lavandería
warehouse: 仓库/厂库; 倉庫; 창고/물류 창고; almacén/depósito/bodega industrial
fitness center: 健身房/健身中心; ジム/フィットネスジム; 헬스장/피트니스 센터; gimnasio
study: 书房; 書斎; 서재; estudio con libros/despacho
parking garage: 地下停车场/地下车库/停车库; 地下駐車場/立体駐車場; 지하 주차장/주차장 건물; estacionamiento subterráneo/garaje subterráneo
recording studio: 录音棚/录音室; レコーディングスタジオ/録音スタジオ; 녹음실; estudio de grabación
church steps: 教堂门前/教堂门口/教堂外; 教会の前/教会の階段; 교회 앞/성당 앞; frente a la iglesia/escalinata de la iglesia
alien planet: 外星球/外星/异星; 異星/異世界の惑星; 외계 행성/외계; planeta alienígena/planeta extraterrestre
zoo: 动物园; 動物園; 동물원; zoológico/zoo
hotel lobby: 酒店大堂/饭店大堂/大堂; ホテルのロビー/ロビー; 호텔 로비/로비; vestíbulo del hotel/recepción del hotel
casino: 赌场; カジノ; 카지노; casino
cinema: 电影院/影院; 映画館; 영화관/극장; cine
tv studio: 演播室/电视演播室/新闻演播室; テレビスタジオ/ニューススタジオ; 방송국 스튜디오/뉴스 스튜디오; estudio de televisión/plató de televisión
newsroom: 新闻编辑部/新闻编辑室; ニュース編集室; 뉴스룸/보도국; sala de redacción
bowling alley: 保龄球馆; ボウリング場; 볼링장; bolera
subway car: 地铁车厢; 地下鉄の車内/地下鉄の車両; 지하철 안/지하철 객차; vagón de metro/vagón del metro
control tower: 控制塔/塔台; 管制塔; 관제탑; torre de control
petrol station: 加油站; ガソリンスタンド; 주유소; gasolinera/estación de servicio
motel: 汽车旅馆; モーテル; 모텔; motel
favela: 贫民窟; ファベーラ/スラム街; 판자촌/빈민가; favela/barrio de chabolas
mosque: 清真寺; モスク; 모스크; mezquita
japanese garden: 日式庭院/日本庭园; 日本庭園; 일본 정원; jardín japonés
pagoda: 宝塔/佛塔; 五重塔/仏塔; 불탑/오층탑; pagoda
moon base: 月球基地; 月面基地; 달 기지/월면 기지; base lunar
post-apocalyptic city: 末日城市/末世废墟/末日废墟; 終末の街/荒廃した街; 종말 이후의 도시/폐허가 된 도시; ciudad postapocalíptica/ciudad en ruinas
steampunk workshop: 蒸汽朋克工坊; スチームパンクの工房; 스팀펑크 작업실/스팀펑크 공방; taller steampunk
savanna: 稀树草原/非洲草原; サバンナ; 사바나; sabana
oasis: 绿洲; オアシス; 오아시스; oasis
fjord: 峡湾; フィヨルド; 피오르/피오르드; fiordo
floating islands: 浮空岛/悬浮岛/空中岛屿; 浮遊島/空に浮かぶ島; 떠 있는 섬/부유섬; islas flotantes/isla flotante
candy land: 糖果王国/糖果世界; お菓子の国; 과자 나라/사탕 나라; tierra de dulces/mundo de caramelo
jungle waterfall: 丛林瀑布; ジャングルの滝; 정글 폭포; cascada en la selva
wristwatch: 手表/腕表; 腕時計; 손목시계; reloj de pulsera
lipstick: 口红/唇膏; 口紅/リップスティック; 립스틱; pintalabios/lápiz labial/barra de labios
valve: 阀门; バルブ; 밸브; válvula
iron gate: 铁门/大铁门; 鉄の門/鉄門; 철문; verja de hierro
shipwreck: 沉船; 沈没船/難破船; 난파선/침몰선; naufragio/barco hundido
`;
