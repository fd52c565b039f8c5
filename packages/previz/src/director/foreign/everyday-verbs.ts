/**
 * Everyday verbs, adjectives and adverbs in four languages side by side: "english: Chinese; Japanese; Korean; Spanish" (see
 * many-tongues.ts for the forms).
 */

export const EVERYDAY_VERBS = `
knead: 揉/和面; 捏ね/こねて/こね; 치대/반죽을 치대; amasar
chop: 切碎/剁; 刻/刻ん; 썰/다지; picar/trocear
add: 倒入/倒进/加入; 入れ/加え; 넣/붓; echar/añadir/agregar
boil: 煮沸; 茹で/沸騰; 삶/끓이; cocer
bake: 烘焙/烘烤/烤; 焼き上げ/焼; 굽; hornear
taste: 尝一口/试吃; 味わっ; 맛을 보; catar/degustar
lick: 舔/舔着; なめ/舐め; 핥; lamer
chew: 咀嚼/嚼; 噛みしめ/かじ; 씹; masticar/mordisquear
yawn: 打哈欠/打着哈欠; あくびをし/欠伸をし; 하품을 하/하품하; bostezar
sneeze: 打喷嚏; くしゃみをし; 재채기하; estornudar
cough: 咳嗽; 咳き込/咳をし; 기침하; toser
shiver: 发抖/颤抖/瑟瑟发抖; 震え/身震い; 떨/벌벌 떨; tiritar/temblar
faint: 晕倒/昏倒; 気を失/倒れ込; 기절하/쓰러지; desmayarse
trip: 绊倒/摔倒; つまずい/転ん/躓; 넘어지/걸려 넘어지; tropezar
crawl: 爬行/匍匐; 這/ハイハイし; 기/기어가; gatear/arrastrarse
tiptoe: 踮脚/蹑手蹑脚; 忍び足で歩; 까치발로 걷; caminar de puntillas
limp: 一瘸一拐; 足を引きず; 절뚝거리; cojear
hurry: 匆匆走过/赶路; 急ぎ足で歩/急いで; 서두르/바삐 걷; apresurarse
follow: 跟随/跟着/尾随; ついて行/後を追; 따라가/뒤따르; seguir/perseguir
approach: 走近/靠近/走向; 近づい/歩み寄; 다가가/다가오/다가서; acercarse/aproximarse
walk: 行走/走过/走进/走在/漫步/散步/踱步; 歩い/歩み/散歩し; 걸어가/걸어오/거닐/산책하; caminar/pasear/andar
run: 奔跑/跑过/奔向/飞奔; 駆け/走っ/走り; 뛰어가/달려오/뛰놀; correr/trotar
turn around: 转过身/回头/回眸; 振り返/振り向; 돌아보/뒤돌아보/뒤를 돌아보; girarse/darse vuelta/voltearse
lean: 靠/倚/倚靠/靠在/倚着; もたれ/寄りかか; 기대/기대어/기댄; apoyarse/recargarse
squat: 蹲下/蹲/蹲着; しゃがみ/しゃが; 쪼그려 앉/쭈그리; ponerse en cuclillas
bend: 弯腰/俯身; 身をかがめ/腰を曲げ; 허리를 굽/몸을 굽히; agacharse/inclinarse
lie down: 躺下/躺在/躺着/平躺; 寝転/横にな; 누/눕/누워; tumbarse/acostarse/recostarse
sit: 坐在/坐着/盘腿坐/端坐; 座っ/座り/腰掛け; 앉아 있/걸터앉; sentarse
stand: 站在/站着/伫立/矗立/屹立; 立っ/佇/たたず; 서 있/서서/선; estar de pie/pararse
wait: 等待/等候/守候; 待っ/待ち; 기다리; esperar/aguardar
rest: 休息/歇息; 休/休憩し; 쉬/휴식하; descansar/reposar
work: 工作/忙碌/干活; 働/作業し; 일하/작업하; trabajar
study: 学习/做作业; 勉強し; 공부하; estudiar
teach: 教/传授/教导; 教え; 가르치; enseñar
play: 玩耍/嬉戏/玩/玩游戏; 遊/戯れ; 놀/장난치; jugar
play ball: 踢球/踢足球; ボールを蹴; 공을 차/축구하; patear/chutar
dunk: 扣篮/灌篮; ダンクシュートを決め; 덩크슛하; hacer un mate
kick: 踢/踢腿; 蹴/キックし; 차/발로 차; dar una patada
punch: 出拳/击打/挥拳; 殴/パンチし; 주먹을 날리/때리/샌드백을 치/공을 치; golpear/pegar
decorate: 装饰/点缀; 飾り付け; 장식하/꾸미; adornar
choose: 挑选/选择/挑; 選/選び/選ん; 고르/선택하; elegir/escoger
weigh: 称重/称; 量/量り; 무게를 재; pesar
build: 搭建; 組み立て/建て; 조립하/세우; construir/edificar
close eyes: 闭上眼睛/闭眼; 目を閉じ; 눈을 감; cerrar los ojos
open eyes: 睁大眼睛/睁开眼睛/睁开双眼; 目を見開/目を開/見開; 눈을 뜨/눈을 크게 뜨/눈을 떠; abrir los ojos
fight: 打斗/搏斗/对打/交锋/对决/决斗; 戦っ/対決し/決闘し/闘; 싸우/결투하/대결하/맞붙; pelear/luchar/batirse en duelo/batirse
slash: 砍/劈/挥刀; 斬り/切りつけ; 베/휘두르; cortar/blandir
shoot: 射箭/射击/开枪; 撃/射; 쏘/발사하; disparar
attack: 攻击/袭击/扑向; 襲/攻撃し; 공격하/덮치; atacar/abalanzarse
defend: 防守/格挡/抵挡; 守/防; 막/방어하; defender/bloquear
escape: 逃跑/逃离/逃走; 逃げ/脱出し; 도망치/달아나/탈출하; huir/escapar
rescue: 救出/营救/救; 救/助け; 구하/구조하; rescatar/salvar
break: 打碎/打破/砸碎; 割/壊; 깨뜨리/부수; romper/quebrar
crash: 撞上/撞击/相撞; 衝突し/ぶつか; 부딪치/충돌하; chocar/estrellarse
hit: 拍打/敲打/击中; 打ち付け/叩; 때리/두드리/두들기; golpear/azotar
splash: 飞溅/溅起/四溅; 飛び散/跳ね/しぶきを上げ; 튀/튀기/튀어 오르; salpicar/chapotear
spray: 喷洒/喷射/喷出; 噴き出/吹きかけ; 뿜/뿌리; rociar/pulverizar
soak: 淋湿/浸湿; 濡れ/浸; 젖/적시; empapar/mojar
drop: 掉落/落下/扔下; 落と/落; 떨어뜨리/떨구; dejar caer/soltar
pick up: 捡起/拾起/拿起/端起; 拾い上げ/手に取/拾; 줍/집어 들/들어올리; recoger/levantar
take: 拿/拿着/取出/掏出; 取り出/取; 꺼내/꺼내 들/집; tomar/coger/sacar
put: 放下/放在/摆放/放进; 置/載せ/並べ; 놓/올려놓/내려놓/두; poner/colocar/dejar
hold hands: 牵手/手牵手/牵着手/手拉手; 手をつな/手を繋; 손을 잡/손잡; tomarse de la mano/cogerse de la mano
hold out: 伸出/伸手; 差し出/手を伸ば; 내밀/손을 뻗; extender/tender
stroke: 抚摸着/摩挲; 撫で/さす; 쓰다듬/어루만지; acariciar
scratch: 挠/抓挠; 掻/引っ掻; 긁; rascar/arañar
rub: 揉眼睛/擦; こす/擦; 비비/문지르; frotar/restregar
wipe: 擦拭/抹/擦去/擦干; 拭/ぬぐ; 닦/훔치; limpiar/secar/enjugar
wash: 洗碗/洗手/清洗/洗脸; 洗/すす; 씻/헹구/설거지하; lavar/fregar
tidy: 收拾/整理; 片付け/整え; 정리하/치우; ordenar/arreglar
hang: 挂上/晾晒/晾/悬挂; 掛け/吊る/干; 걸/널/매달; colgar/tender
open: 睁大/推开/掀开/打开/揭开/睁开/张开; 開い/開/めく; 열/펼치/벌리/뜨; abrir/destapar
close: 合上/闭上/关上; 閉じ/閉め; 닫/감/덮; cerrar
lift: 举起/抬/掀起/扛起; 持ち上げ/担/上げ; 들어 올리/들/걷어 올리/올리; levantar/alzar/elevar
push: 推着/推开门/按下; 押し/押/推; 밀/누르; empujar/apretar/pulsar
pull: 拉着/拽/拖; 引っ張/引/引きず; 끌/당기/잡아당기; tirar de/jalar/arrastrar
throw: 扔/抛/丢/撒; 投げ/放/撒; 던지/뿌리; lanzar/tirar/arrojar
catch: 接住/抓住/捉; 受け止め/捕まえ/つかまえ; 받/붙잡/잡아채; atrapar/agarrar/pillar
tie: 系鞋带/绑; 結/縛; 묶/매; atar/amarrar
put on: 穿上/戴上; 身につけ/着込/はめ; 입/걸치/신; ponerse
take off: 脱下/摘下/摘掉; 脱/外し/外す; 벗/벗어; quitarse/sacarse
wear: 身着/头戴/佩戴/身披; まとっ/着け/被っ; 차려입/걸치/둘러쓰; llevar/vestir/portar
look in mirror: 照镜子; 鏡を見; 거울을 보; mirarse al espejo
make up: 化妆/涂口红; 化粧し/口紅を塗; 화장하/립스틱을 바르; maquillarse/pintarse
comb: 梳头发; 髪をとか/髪を梳; 머리를 빗; peinarse
brush teeth: 刷牙; 歯を磨; 이를 닦; cepillarse los dientes
shower: 洗澡/淋浴; シャワーを浴び/入浴し; 샤워하/목욕하; ducharse/bañarse
sleep: 沉睡/安睡/酣睡; 眠っ/寝て/眠り; 자고/잠들어; dormir
wake: 醒来/苏醒/睁眼; 目を覚ま/目覚め; 깨/깨어나/눈을 뜨; despertar/despertarse
write: 写信/写字/书写/写下; 書い/記; 쓰고/적; escribir/anotar
read: 看书/读书/读信/翻阅/念; 読ん/読み聞かせ; 읽/책을 읽/읽어 주; leer/hojear
draw: 画画/绘画/素描; 描い/絵を描; 그리/그림을 그리; dibujar/trazar
paint: 作画/涂色/粉刷; 塗; 칠하; pintar
tell a story: 讲故事/讲述; 物語を語/話を聞かせ; 이야기를 들려주/이야기하; contar un cuento/narrar
talk: 说话/聊天/交谈/谈话/闲聊; 話し/しゃべ/語り合; 말하/대화하/이야기를 나누/수다 떨; hablar/charlar/conversar/platicar
say: 说道/说/喊道/说着; 言っ/言い/告げ; 말하/말한다/라고 하; decir
shout: 大喊/呼喊/喊叫/叫喊; 叫/怒鳴; 소리치/외치/고함치; gritar/vociferar
whisper: 低语/耳语/轻声说/悄悄说; ささや/囁/耳打ちし; 속삭이/귓속말하; susurrar/murmurar
argue: 争吵/吵架/争论; 言い争/口論し; 다투/말다툼하/싸우; discutir/pelearse
laugh: 大笑/哈哈大笑/欢笑/笑着; 笑い/笑っ; 웃/깔깔 웃/웃음을 터뜨리; reír/reírse/carcajearse
smile: 微微一笑/微笑着/露出微笑/露出笑容; 微笑/ほほえ/微笑み; 미소 짓/미소를 짓/미소짓/빙그레 웃; sonreír
cry: 眼含泪水/含着泪水/热泪盈眶/泪流满面/哭泣/流泪/落泪/大哭; 泣い/涙を流/涙ぐ; 울/눈물을 흘리/울음을 터뜨리/눈물을 글썽이; llorar/sollozar
scream: 尖叫/惨叫; 悲鳴を上げ/絶叫し; 비명을 지르/절규하; chillar/dar un grito
frown: 皱眉/皱起眉头; 眉をひそめ/顔をしかめ; 찡그리/눈살을 찌푸리; fruncir el ceño
stare: 盯着/凝视/注视/瞪着; 見つめ/凝視し/じっと見; 응시하/노려보/쳐다보/바라보; mirar fijamente/contemplar
look up: 仰望/抬头/望向天空; 見上げ/仰; 올려다보/우러러보/고개를 들; mirar hacia arriba/alzar la vista
look down: 低头/俯瞰/俯视; 見下ろ/うつむ; 내려다보/고개를 숙이; mirar hacia abajo/bajar la mirada
look: 看着/看向/望着/眺望/望向/看; 見て/見る/眺め/見入; 보/보며/바라보/쳐다보; mirar/observar
search: 寻找/搜寻/翻找; 探/捜; 찾/뒤지/수색하; buscar/registrar
point: 指着/手指; 指差/指さ; 가리키/손가락질하; señalar
clap: 鼓掌/拍手; 拍手し/手を叩; 박수를 치/손뼉을 치/박수 치; aplaudir/dar palmas
cheer: 欢呼雀跃/加油/呐喊; 歓声を上げ/声援を送; 환호하/응원하/함성을 지르; animar/vitorear/ovacionar
dance: 跳舞/起舞/翩翩起舞/舞动; 踊っ/踊り/舞; 춤추/춤을 추; bailar/danzar/zapatear/taconear
sing: 唱歌/歌唱/演唱; 歌っ/歌い/唄; 노래하/노래를 부르; cantar/entonar
play guitar: 弹吉他; ギターを弾; 기타를 치/기타를 연주하; tocar la guitarra
play piano: 弹钢琴/弹奏钢琴; ピアノを弾; 피아노를 치/피아노를 연주하; tocar el piano
play violin: 拉小提琴; バイオリンを弾; 바이올린을 켜/바이올린을 연주하; tocar el violín
play drums: 打鼓/敲鼓; 太鼓を叩/ドラムを叩; 북을 치/드럼을 치/장구를 치; tocar el tambor/tocar la batería
play flute: 吹笛子/吹奏; 笛を吹; 피리를 불; tocar la flauta
play chess: 下棋/下象棋/下围棋; 将棋を指/チェスをし; 장기를 두/바둑을 두/체스를 두; jugar al ajedrez
perform: 表演/演出/演奏; 演じ/披露し/演奏し; 공연하/연주하/펼치; actuar/interpretar
rehearse: 排练/彩排; 稽古し/リハーサルし; 연습하/리허설하; ensayar
fly a kite: 放风筝; 凧揚げをし/凧を揚げ; 연을 날리/연날리기하; volar una cometa
swing: 荡秋千; ブランコに乗; 그네를 타/그네를 뛰; columpiarse
build a snowman: 堆雪人; 雪だるまを作; 눈사람을 만들; hacer un muñeco de nieve
throw snowball: 打雪仗; 雪合戦をし; 눈싸움을 하/눈싸움하; lanzar bolas de nieve
ski: 滑雪; スキーをし/滑り降り; 스키를 타; esquiar
skate: 滑冰/溜冰; スケートをし; 스케이트를 타; patinar
surf: 冲浪; サーフィンをし/波に乗; 서핑하/파도를 타; surfear
swim: 游泳/游动/畅游; 泳い/泳ぎ; 헤엄치/수영하; nadar/bucear
dive: 跳水/潜水; 飛び込/潜; 뛰어들/다이빙하/잠수하; zambullirse/tirarse al agua
sail: 航行/扬帆/行驶; 航海し/航行し/進; 항해하/나아가; navegar/zarpar
row: 划船; ボートを漕/舟を漕; 노를 젓/배를 젓; remar
drive: 开车/驾车/驾驶; 運転し/走らせ; 운전하/몰/차를 몰; conducir/manejar
ride: 骑车/骑马/骑/乘; 乗っ/またがっ; 타/타고/올라타; montar/cabalgar
park: 停车/停靠; 駐車し/停め; 주차하/세우; estacionar/aparcar
arrive: 驶来/到来; やって来/到着し; 도착하/다다르; llegar
leave: 离开/离去/走出; 去/立ち去; 떠나/나가/사라지; irse/marcharse/salir
enter: 走进/进入/步入; 入っ/入り; 들어가/들어오/들어서; entrar/ingresar
disappear: 消失/隐没; 消え; 사라지; desaparecer/desvanecerse
appear: 出现/浮现/显现; 現れ/浮かび上が; 나타나/드러나/보이; aparecer/surgir
transform: 变成/化作/变身; 変身し/変わ; 변하/변신하; transformarse/convertirse
grow: 长出/生长; 育/生え/伸び; 자라/돋아나; crecer/brotar
wilt: 枯萎/凋谢; 枯れ/しおれ; 시들; marchitarse
fall: 飘落/落下/洒落/坠落/滑落; 落ち/散/舞い落ち; 떨어지/흩날리/지; caer/desplomarse
float: 漂浮/飘浮/飘荡/飘; 浮い/漂っ; 떠다니/떠 있; flotar/derivar
fly: 飞翔/飞过/飞行; 飛ん/飛び; 날아오르/날아다니/날; volar/sobrevolar
blow: 吹过/吹拂/吹动/刮; 吹い/吹き; 불/불어오; soplar
scatter: 纷飞/飞扬/散落/洒满; 舞い/散ら; 흩날리/흩뿌리/날리; esparcir/volar por el aire
shine: 照耀/照亮/照射/映照; 照ら/輝; 비추/빛나/밝히; iluminar/brillar/alumbrar
flash: 划破夜空/闪过/闪现/划破/一闪; 光り/閃/空を裂; 번쩍이/번개가 치/번개 치/번쩍/번쩍거리; destellar/relampaguear
reflect: 倒映/映出/反射; 映/反射し; 비치/반사되; reflejar/reflejarse
drift: 弥漫/飘散/缭绕; 立ちこめ/漂/たなび; 자욱하/떠돌/깔리; extenderse/envolver
cover: 覆盖/笼罩/盖着; 覆っ/かぶせ; 덮이/덮; cubrir
flow: 流动/流过/流下; 流れ/こぼれ; 흐르/흘러내리; correr/fluir/manar
erupt: 喷发/爆发; 噴火し/噴出し; 분출하/폭발하; estallar/hacer erupción
burn: 燃烧着/烧毁/燃起; 燃え上が/燃; 타/불붙/타오르; quemar/arder
soar up: 腾起/升腾/窜起; 立ち上が/燃え上が; 치솟/솟구치; elevarse/alzarse
explode: 炸裂/齐鸣/绽放; 爆発し/弾け; 터지/폭발하/터뜨리; estallar/explotar/reventar
toast: 碰杯/举杯庆祝; 乾杯し; 건배하/잔을 부딪치; brindar
celebrate: 庆祝生日/庆贺; 祝っ/祝い; 축하하/기념하; celebrar/festejar
marry: 结婚/成婚; 結婚し; 결혼하; casarse
pray: 祈祷着/合十/跪拜; 祈り/拝; 기도하/절하/빌; rezar/orar
bow: 鞠躬致意/作揖; 頭を下げ/お辞儀し; 절하/허리를 숙이/고개 숙이; hacer reverencia/inclinarse
shake hands: 握了握手; 握手し; 악수하/악수를 나누; estrechar la mano
hug: 拥抱在一起/紧紧拥抱/搂住/抱住; 抱きしめ/抱き合/抱きつ; 껴안/안아 주/포옹하/끌어안; abrazar/abrazarse
kiss: 亲了一下/吻/轻吻; キスし/口づけし; 키스하/뽀뽀하/입 맞추; besar/besarse
buy: 买/购买/买菜; 買/買い物をし; 사/쇼핑하/장을 보; comprar
sell: 卖/出售/叫卖; 売; 팔; vender
pay: 付钱/结账; 払/支払; 계산하/돈을 내; pagar
deliver: 送货/送外卖/配送; 届け/配達し; 배달하; entregar/repartir
call: 打电话/通话; 電話をかけ/電話し; 전화하/통화하; telefonear/llamar por teléfono
text: 发短信/看手机/刷手机; スマホを見/メールを打; 문자를 보내/휴대폰을 보; enviar un mensaje
take a photo: 拍照/合影/自拍; 写真を撮/自撮りし; 사진을 찍/셀카를 찍; sacar fotos/hacer una foto/tomar una foto
record: 录像/录制/拍摄; 撮影し/録画し; 촬영하/녹화하; grabar/filmar
operate: 操作/操控/手术; 操作し/操; 조종하/조작하; operar/manejar
type: 敲键盘/打字/敲代码; タイプし/キーボードを打; 타자를 치/키보드를 두드리; teclear/escribir a máquina
hammer: 锻打/敲击; 鍛え/打; 망치로 두드리/벼리; martillear/forjar
weld: 焊接; 溶接し; 용접하; soldar
saw: 锯木头/锯; 鋸で切/のこぎりで切; 톱질하; serrar/aserrar
dig: 挖掘/挖土/刨土; 掘っ/掘り; 파내/땅을 파; cavar/excavar
plant: 种植/栽种/种; 植え/植; 심; plantar/sembrar
harvest: 收割/采摘/采收; 収穫し/刈; 수확하/거두/따; cosechar/recolectar
water: 浇花/浇水; 水をや/水やりをし; 물을 주; regar
feed: 喂食/喂/投喂; 餌をや/食べさせ; 먹이/먹이를 주; alimentar/dar de comer
milk: 挤奶; 乳を搾; 젖을 짜; ordeñar
fish: 钓鱼/垂钓/捕鱼; 釣りをし/魚を釣; 낚시하/물고기를 잡; pescar
hunt: 狩猎/捕猎; 狩/狩りをし; 사냥하; cazar
bark: 吠叫/汪汪叫; 吠え; 짖; ladrar
meow: 喵喵叫; 鳴; 야옹거리/울; maullar
neigh: 嘶鸣; いなな; 히힝거리/울부짖; relinchar
roar: 咆哮/怒吼/吼叫; 吠え/咆哮し/唸; 포효하/으르렁거리; rugir/bramar
howl: 嚎叫; 遠吠えし; 울부짖; aullar
wag tail: 摇尾巴/摇着尾巴; 尻尾を振/しっぽを振; 꼬리를 흔들/꼬리를 치; mover la cola/menear la cola
sniff: 嗅/闻/嗅着; 嗅; 냄새를 맡/킁킁거리; olfatear/oler
graze: 吃草; 草を食; 풀을 뜯; pastar
perch: 栖息/停在枝头; 止ま/とま; 앉/내려앉; posarse
flap wings: 拍打翅膀/振翅; 羽ばた/翼を広げ; 날개를 펼치/날갯짓하; aletear/batir las alas
hatch: 孵化/破壳; 孵化し; 부화하; eclosionar
`;

export const EVERYDAY_ADJECTIVES = `
early: 早早; 早い; 이른; temprano
black-clad: 黑衣; 黒装束の/黒ずくめの; 검은 옷의/검은 옷을 입은; de negro
elderly: 年老/老年/上了年纪; 高齢の/老いた; 노년의/연로한/나이 든; mayor/de edad avanzada
beautiful: 美丽/漂亮/唯美; 美しい/きれいな; 아름다운/예쁜; hermoso/bello/bonito/guapo
handsome: 英俊/帅气; ハンサムな/格好いい; 잘생긴/멋진; apuesto
cute: 可爱/萌; 可愛い/かわいい/愛らしい; 귀여운/사랑스러운; tierno/mono/lindo
strong: 强壮/健壮/魁梧; たくましい/屈強な; 건장한/힘센/근육질의; fuerte/musculoso/fornido
thin: 瘦弱/瘦/苗条; 痩せた/細い; 마른/날씬한; delgado/flaco/esbelto
fat: 胖/肥胖/胖乎乎; 太った; 뚱뚱한/통통한; gordo/regordete
tall: 高大/高挑/高高; 背の高い/高い; 키 큰/키가 큰/높은; alto
short: 矮小/矮; 背の低い/短い; 키 작은/짧은; bajo/corto
pregnant: 怀孕; 妊娠した; 임신한; embarazada
blind: 失明/盲; 盲目の; 눈먼; ciego
lonely: 孤独/寂寞; 孤独な/寂しい; 외로운/쓸쓸한; solitario
brave: 勇敢; 勇敢な; 용감한; valiente
shy: 害羞/腼腆; 恥ずかしそうな/内気な; 수줍은; tímido
scared: 害怕/恐惧/惊恐; 怯えた/怖がる; 겁먹은/무서워하는; asustado/aterrado
surprised: 惊讶/吃惊/惊喜; 驚いた; 놀란/깜짝 놀란; sorprendido/asombrado
excited: 兴奋/激动; 興奮した/わくわくした; 신난/들뜬; emocionado
calm: 平静/宁静/静谧; 穏やかな/静かな; 고요한/잔잔한/평온한; tranquilo/sereno/apacible
cozy: 温馨/舒适; 居心地の良い/温かみのある; 아늑한/포근한; acogedor
warm: 温暖; 暖かい/温かい; 따뜻한/따스한; cálido/tibio
cold: 寒冷/冰冷; 寒い/冷たい; 추운/차가운; frío/helado
hot: 炎热/滚烫/热; 暑い/熱い; 더운/뜨거운; caliente/caluroso
dark: 昏暗/黑暗/幽暗; 薄暗い/暗い; 어두운/어둑한/컴컴한; oscuro/sombrío
bright: 明亮/灿烂; 明るい/まぶしい; 밝은/환한/눈부신; luminoso/brillante
colorful: 五彩/彩色/五颜六色/缤纷; 色とりどりの/カラフルな; 알록달록한/형형색색의; colorido/multicolor
transparent: 晶莹/剔透; 透き通った; 맑은/투명한; cristalino
shiny: 闪亮/锃亮; 光る/ぴかぴかの; 반짝이는/번쩍이는; reluciente
dirty: 肮脏/脏兮兮; 汚れた; 더러운/지저분한; sucio/mugriento
clean: 干净/整洁; 清潔な/きれいな; 깨끗한; limpio
chopped: 切好的/切碎的; 刻んだ; 썬/다진; picado/troceado
romantic: 浪漫; ロマンチックな; 낭만적인; romántico
dry: 干涸/干燥/干枯; 乾いた/乾燥した; 마른/메마른/건조한; seco/árido
colorful: 五彩/彩色; カラフルな; 알록달록한/다채로운; de colores
torn: 破旧/破烂/褴褛; ぼろぼろの/破れた; 낡은/해진/찢어진; raído/rasgado
vintage: 老式/复古/怀旧; レトロな/昔の/古い; 낡은/구식/복고풍의; antiguo/de época
modern: 现代/现代化; 現代的な/モダンな; 현대적인/최신식; moderno
futuristic: 未来/未来感/科幻; 未来的な/近未来的な; 미래적인/미래의; futurista
luxurious: 豪华/奢华; 豪華な; 화려한/호화로운; lujoso/elegante
simple: 简单/朴素; 質素な; 소박한; sencillo/humilde
huge: 巨型/硕大/高耸; 大きな/巨大な; 커다란/큰/거대한; grande/enorme/gigantesco
small: 小小的/小型/娇小; 小さい/小さな; 작은/조그만/자그마한; pequeño/diminuto
long: 长长/修长; 長い; 긴/기다란; largo
narrow: 狭窄/窄; 狭い; 좁은; estrecho/angosto
wide: 宽阔/辽阔; 広い/広大な; 넓은/드넓은; ancho/amplio/vasto
steep: 陡峭; 険しい/急な; 가파른; empinado
sharp: 锋利/尖锐; 鋭い; 날카로운; afilado
soft: 柔软/柔和; 柔らかい; 부드러운/포근한; suave/blando
smooth: 光滑; 滑らかな; 매끄러운; liso
rough: 粗糙/汹涌; 荒い/荒れた; 거친/험한; áspero/agitado/embravecido
fresh: 新鲜/新鲜的; 新鮮な; 신선한/싱싱한; fresco
ripe: 成熟; 熟した; 잘 익은; maduro
delicious: 美味; 美味しそうな; 맛있는; delicioso/apetitoso
traditional: 传统/古典; 伝統的な; 전통적인/전통; tradicional/típico
black: 黑色/黑衣; 黒の/黒い; 검은색/까만색; negro
white: 白色/雪白; 白の/白い; 하얀색/흰색; blanco
red: 红色/鲜红色; 赤の/赤い/朱色の; 빨간색/붉은색; rojo/encarnado
blue: 蓝色/深蓝; 青の/青い/紺色の; 파란색/남색; azul marino/azulado
green: 绿色/墨绿; 緑の; 초록색/녹색의; verdoso
yellow: 黄色; 黄色の; 노란색; amarillento
pink: 粉色/粉红色; ピンク色の; 분홍색; rosáceo
purple: 紫色; 紫色の; 보라색; lila
brown: 棕色/褐色; 茶色の/茶色い; 갈색의/밤색; castaño/marrón
grey: 灰色; 灰色の; 회색의; grisáceo
orange: 橙色/橘色/橘黄; オレンジ色の; 주황색의; anaranjado
gold: 金色/金色的; 金の/黄金の; 금색/금빛의; dorado
`;

export const EVERYDAY_ADVERBS = `
in the distance: ; 遠くで/遠くに/遠くから/彼方で; 멀리서/멀리/저 멀리/먼 곳에서; allá lejos
outside: ; ; ; afuera
slowly: 缓缓/缓慢/慢慢/渐渐/逐渐; ゆっくり/ゆっくりと/次第に; 천천히/서서히/느리게; lentamente/poco a poco/pausadamente
quickly: 迅速/急速/快速/飞快; 素早く/速く/勢いよく; 빠르게/빨리/급히/얼른; rápidamente/velozmente
suddenly: 突然/忽然/猛地; 突然/急に/いきなり; 갑자기/별안간; de repente/de pronto/súbitamente
gently: 轻轻/温柔地/轻柔; そっと/優しく/静かに; 살며시/부드럽게/가만히; suavemente/dulcemente
proudly: 骄傲地/自豪地; 誇らしげに; 자랑스럽게; con orgullo/orgullosamente
sadly: 悲伤地/难过地; 悲しげに/悲しそうに; 슬프게/슬픈 듯이; tristemente/con tristeza
angrily: 愤怒地/生气地; 怒って/怒ったように; 화나서/화난 듯이; furiosamente/con rabia
excitedly: 兴奋地/激动地; 興奮して/わくわくしながら; 신나게/들떠서; con entusiasmo/emocionadamente
carefully: 小心翼翼地/仔细地/认真地; 慎重に/丁寧に; 조심스럽게/조심조심/정성껏; con cuidado/cuidadosamente
silently: 默默地/静静地; 黙って/静かに; 말없이/묵묵히/조용히; calladamente/sin decir nada
wearily: 疲惫地; 疲れた様子で; 지친 듯이; con cansancio
barefoot: 光着脚; 裸足で; 맨발로; descalzo
`;
