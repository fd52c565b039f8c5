/**
 * Scene vocabulary in four languages side by side: "english: Chinese; Japanese; Korean; Spanish", with "/" between words that
 * mean the same. Japanese and Korean verbs are given by the part that does not change, Spanish verbs in the infinitive.
 * They go before the languages' own tables, whose glosses are coarser.
 */
import { EVERYDAY_NOUNS } from './everyday-nouns.ts';
import { EVERYDAY_ADJECTIVES, EVERYDAY_ADVERBS, EVERYDAY_VERBS } from './everyday-verbs.ts';
import { type Entry, entries, type Kind } from './gloss.ts';
import { PLACE_NOUNS } from './place-nouns.ts';
import { NOUNS } from './shared-nouns.ts';

const VERBS = `
rush: 冲出/冲进/冲向/冲; 飛び出/突進; 뛰쳐나오/돌진하; precipitarse
arrive: 到达/抵达/进站/到站; 到着/着; 도착하; llegar
exhale: 吐出/呼出; 吐/吐き; 내쉬/뿜; exhalar
swing: 摇晃/晃动; 揺ら/揺す; 흔들/휘젓; sacudir
fall: 落入/掉入/跌落/倒下; 倒れ/落ち込; 쓰러지/넘어지; caerse
collapse: 倒塌/崩塌; 崩れ; 무너지/무너뜨리; derrumbarse/derribar
raise: 抬起/仰起; 持ち上げ/もたげ; 들어 올리/치켜들/쳐들; levantar
pass: 飞过/驶过/路过; 通過/通り過ぎ/横切; 지나가/지나치; pasar
greet: 迎接/问候; 迎え/挨拶; 맞이하/인사하; saludar/recibir
celebrate: 庆祝/欢庆; 祝; 축하하/기뻐하; celebrar/festejar
pray: 祈祷/祈福; 祈/祈願; 기도하; rezar/orar
cheer: 欢呼/喝彩; 歓声を上げ/応援; 환호하/응원하; animar/vitorear
fly away: 飞走/飞离; 飛び去/飛んでい; 날아가/날아가 버리; irse volando
fly: 展翅/翱翔; 飛/羽ばた; 날/날아; volar
swim: 游过/游弋; 泳; 헤엄쳐; nadar
chase: 追赶/追着; 追; 뒤쫓; perseguir
dig: 挖/刨开; 掘; 파; cavar
repair: 修补/修理/补; 修理/繕/直; 고치/수리하/깁; arreglar/reparar/remendar
hug: 抱着/搂着/拥抱; 抱/抱き締め; 안/껴안/품에 안; abrazar
carry: 抱着/扛/挑着/背; 抱え/運/背負; 안고/업/나르; cargar/llevar
hold: 握着/攥着/捏着; 握/握りしめ/つかみ; 쥐/움켜쥐/잡; sujetar/agarrar/sostener
wear: 穿着/戴着/身穿/头戴; 着/被/身に着け/はめ; 입/쓰/쓴/끼/신; vestir/llevar/lucir
tie: 系/绑/捆; 結/縛; 묶/매; atar/anudar
comb: 梳头/梳理; 梳/とか; 빗/빗질하; peinar
shave: 刮胡子; 髭を剃; 면도하; afeitarse
sew: 缝/缝补; 縫; 꿰매/바느질하; coser
iron: 熨; アイロンをかけ; 다림질하; planchar
serve: 端上/上菜; 運んで来/出; 내오/대접하; servir
peel: 剥/削皮; 剥/皮をむ; 까/벗기; pelar
steam: 蒸/冒热气; 蒸; 찌/김이 나; humear
boil: 煮/沸腾; 煮え/沸; 끓; hervir
taste: 品尝/尝; 味見/味わ; 맛보; probar/saborear
blow out: 吹灭/吹熄; 吹き消; 불어 끄; soplar
explode: 爆炸/炸开; 爆発/炸裂; 폭발하/터지; explotar/estallar
shatter: 碎裂/粉碎; 砕け/割れ; 산산조각 나/깨지; hacerse añicos/romperse
glow: 发光/闪耀/闪烁; 光/輝/きらめ; 빛나/반짝이/번쩍이; brillar/resplandecer
flicker: 摇曳/忽明忽暗; 揺らめ/明滅; 일렁이/깜빡거리; parpadear/titilar
drip: 滴落/滴下; 滴り落ち/垂れ; 뚝뚝 떨어지/흘러내리; gotear
flow: 流淌/奔流; 流れ; 흐르/흘러가; fluir/correr
whirl: 旋转; 渦巻/回; 소용돌이치/빙글빙글 돌; girar/arremolinarse
hide: 躲/藏; 隠れ/潜; 숨; esconderse
peek: 探头/偷看; 覗/のぞ; 엿보/들여다보; asomarse/espiar
listen: 倾听/听; 聴/耳を傾け; 듣/귀 기울이; escuchar
think: 沉思/思考; 考え/思; 생각하/고민하; pensar/reflexionar
dream: 做梦; 夢を見; 꿈꾸; soñar
sit down: 坐下/落座; 座り込/腰を下ろ; 앉/주저앉; sentarse
stand up: 站起来/起身; 立ち上が; 일어서/일어나; levantarse/ponerse de pie
turn: 转身/转头/扭头; 振り向/向き直; 돌아서/돌리; darse la vuelta/voltear
shake hands: 握手; 握手; 악수하; darse la mano
toast: 举杯/干杯/碰杯; 乾杯; 건배하/잔을 들; brindar
sleep: 入睡/睡着; 眠り込/寝; 잠들/자; dormir/dormirse
practise: 练习/训练; 練習/稽古; 연습하/수련하; practicar/entrenar
cross: 穿过/横穿; 渡/横切; 건너/가로지르; cruzar/atravesar
build: 堆/搭建/建造; 建て/積み上げ; 쌓/짓; construir
hold up: 捧起/举着; 掲げ/捧げ; 받쳐 들; sostener en alto
wear: 扎着/扎/梳着/戴着/围着; かけ/しめ/まと/着て/着た; 두르/걸치; llevar puesto/vestir
loosen: 松开; 緩め; 풀어헤치/느슨하게 하; aflojar
cover: 满是/布满/落满; 覆; 물들/물든/뒤덮; cubrir
sleep: 熟睡/睡觉; 眠/寝; 잠을 자/잠자/잔다/자는; dormir
spread: 荡起/泛起; 広が; 번지/퍼지; extenderse
hold: 撑着/撑; さした/さして/差した; 들고/쥐고; sujetar/sostener
knit: 织/编织/织毛衣; 編/編み物をし/編んで; 뜨개질하; tejer/hacer punto
doze: 打盹/打瞌睡/小憩; うたた寝/居眠り; 졸/졸고; dormitar/cabecear
lie: 趴/趴着/趴在/卧/卧着; 寝そべ/横たわ/寝転; 엎드리/엎드려/눕; acostarse/recostarse/tumbarse
draw: 拔/拔出/抽出; 抜/引き抜; 뽑/빼들/뽑아; desenfundar/desenvainar
row: 划/划桨/摇橹/划过/划开; 漕; 노를 저/젓; remar/bogar
hum: 哼/哼着/哼唱; 口ずさ/ハミング; 흥얼거리/콧노래를 부르; tararear/canturrear
nod: 点点头/点了点头/颔首; うなず/頷; 고개를 끄덕/끄덕이; asentir
toss: 颠勺/翻炒/抛接; 炒め/フライパンを振; 뒤집/볶; saltear/voltear
step on: 踩/踩着/踏/踩进; 踏/踏み; 밟/밟고; pisar
move away: 走远/远去/渐行渐远; 遠ざか/離れてい; 멀어지/멀어져; alejarse
circle: 盘旋/翱翔盘旋; 旋回/輪を描; 맴돌/빙빙 돌/선회하; dar vueltas/sobrevolar/planear
whistle: 吹口哨/吹响口哨/吹哨; 口笛を吹/笛を鳴ら; 휘파람을 불; silbar
take off: 起飞/飞起/腾空而起; 離陸/飛び立; 이륙하/날아오르; despegar/elevarse
advance: 前进/行进/挺进; 進/前進; 나아가/전진하;
squeeze: 挤/挤压/榨; 絞/しぼ; 짜/쥐어짜; exprimir/apretar
hand: 递给/递上/交给; 手渡/渡; 건네/건네주; entregar
point: 指着/指向/指; 指さ/指差; 가리키; señalar/apuntar
return: 放回/归还/送回; 戻/返; 돌려놓/되돌려/꽂; devolver/regresar
sigh: 叹息/叹了口气; ため息をつ/溜息をつ; 한숨 쉬/한숨을 쉬; suspirar
slurp: 吸溜/嗦; すす/啜; 후루룩 먹/후루룩; sorber
scatter: 四散/散开/飞散/纷飞; 散/飛び散/舞い散; 흩어지/흩날리; dispersarse/esparcirse
hover: 悬停/盘悬; ホバリング; 정지 비행하; revolotear/flotar
plane: 刨/刨着; かんなをかけ/削; 대패질하; cepillar
carve: 雕刻/刻/凿; 彫/刻; 조각하/새기; tallar/grabar
hammer: 锤打/敲打/打铁; 打ち付け/ハンマーで打; 망치질하/두드리; martillar
weave: 织布/编织; 織; 짜/엮; tejer
fold: 折/折叠; 折; 접; doblar/plegar
wrap: 包/包裹/裹着; 包/巻; 감싸/싸; envolver
climb: 爬上/攀上/登上; 登/よじ登; 기어오르/오르; escalar/trepar/subir
jump: 跳进/跳过/蹦; 跳び/飛び跳ね/跳躍; 뛰어오르/튀어 오르/튀어오르/점프하; saltar/brincar
rise: 升腾/冒起/腾起/蒸腾; 立ち上/立ちのぼ/上が; 솟/피어오르/올라오; elevarse/ascender/subir
slide: 滑落/滑下/滑过; 滑り落ち/滑; 미끄러지/미끄러져; deslizarse/resbalar
fall: 飘下/坠落/滴进/落进; 舞い落ち/降り注; 떨어지/내리; caer/precipitarse
float: 悬在/漂浮/飘浮; 浮か/漂; 떠/떠오르; flotar
hang: 悬挂/悬挂在/挂在/垂; ぶら下が/吊り下が; 매달리/걸리/매달려; colgar
burn: 燃烧/着火; 燃え; 불타/타오르; arder/quemarse
melt: 融化; 溶け/融け; 녹; derretirse
bloom: 盛开/开放; 咲/咲き誇; 피어나/만발하; florecer
shine: 洒/洒进/照进/洒落; 差し込/照ら/降り注; 비치/비추/쏟아지/들어오; entrar/brillar/iluminar
flutter: 飘扬/飞舞/飘飞/翻飞; なび/はため/舞; 휘날리/펄럭이/나부끼; ondear/revolotear
chase: 追逐/追赶/追着跑; 追いかけ/追; 쫓/쫓아가; perseguir
herd: 赶/赶着/放牧; 追い立て/放牧; 몰/몰고 가; arrear/pastorear
ride: 骑着/乘坐/骑行; 乗/またが; 타/타고 가; montar/cabalgar/pedalear
gallop: 驰骋/疾驰/飞驰; 疾走/駆け抜け; 질주하/달려가; galopar
kneel: 跪着/跪下/半跪; ひざまず/跪; 무릎을 꿇/무릎 꿇; arrodillarse
bow: 鞠躬/行礼; お辞儀/頭を下げ; 절하/인사하/고개를 숙이; inclinarse/hacer una reverencia
embrace: 拥抱/相拥; 抱き合/抱擁; 포옹하/껴안/안; abrazarse/abrazar
kiss: 亲吻/接吻; 口づけ/キスをし; 입맞추/키스하/입을 맞추; besar/besarse
wave: 挥手/招手/挥舞; 手を振/振; 손을 흔들/흔들; agitar/saludar con la mano
pet: 抚摸/摸/轻抚; 撫で/なで; 쓰다듬/어루만지; acariciar
feed: 喂/喂食; 餌をや/食べさせ; 먹이/먹이를 주; alimentar/dar de comer
pour: 倒/斟/倒入; 注/注い; 따르/붓; verter/servir
stir: 搅拌/搅动; かき混ぜ/混ぜ; 젓/휘젓; remover/revolver
cut: 切/切开/剪; 切/刻; 자르/썰; cortar
bite: 咬/咬一口; かじ/噛; 베어 물/물; morder
blow: 吹/吹拂/吹灭; 吹; 불/불어; soplar
light: 点燃/点亮/点; 灯/火を灯/点け; 밝히/켜/붙이; encender/prender
open: 打开/推开/睁开; 開/開け; 열/펼치; abrir
close: 关上/合上/闭上; 閉/閉め; 닫/감; cerrar
push: 推着/推; 押; 밀; empujar
pull: 拉着/牵着/拽; 引/引っ張; 끌/당기; tirar/jalar
lift: 举起/托起/抬起; 持ち上げ/掲げ; 들어 올리/들어올리/치켜들; levantar/alzar
carry: 抱着/背着/扛着/提着; 抱え/担/運; 나르/들고 가/짊어지; llevar/cargar
throw: 抛/撒/扔出; 投げ/放; 던지/뿌리; lanzar/arrojar
catch: 接住/抓住; 捕まえ/受け止め; 잡/붙잡; atrapar/coger
reach: 伸手/伸出手; 手を伸ば/差し伸べ; 손을 뻗/내밀; alcanzar/extender la mano
lean: 靠着/倚靠/倚; 寄りかか/もたれ; 기대/기대어; apoyarse/inclinarse
gather: 聚集/围坐; 集ま; 모이/둘러앉; reunirse/juntarse
wait: 等候/等待; 待; 기다리; esperar
stare: 凝望/注视/盯; 見つめ/凝視; 응시하/뚫어지게 보; mirar fijamente
look up: 仰望/抬头看/抬起头; 見上げ/仰; 올려다보/고개를 들; mirar hacia arriba/alzar la vista
look back: 回头/回眸; 振り返; 뒤돌아보/돌아보; mirar atrás/voltearse
read: 读书/看书/翻书; 読/読書; 읽; leer
write: 写字/书写; 書; 쓰/적; escribir
paint: 画画/作画/绘; 描/絵を描; 그리; pintar/dibujar
type: 敲键盘/打字; タイピング/キーボードを打; 타자를 치/타이핑하; teclear/escribir en
photograph: 拍照/拍摄; 写真を撮/撮影; 사진을 찍/촬영하; fotografiar/sacar fotos
dance: 跳舞/翩翩起舞/起舞; 踊/舞; 춤추/춤을 추; bailar/danzar
sing: 唱歌/高歌; 歌; 노래하/노래를 부르; cantar
play: 演奏/弹奏/吹奏/拉琴; 演奏/奏で/弾; 연주하/켜; tocar/interpretar
play badminton: 打羽毛球; バドミントンをし; 배드민턴을 치; jugar al bádminton
play basketball: 打篮球; バスケットボールをし; 농구를 하; jugar al baloncesto
play football: 踢足球/踢球; サッカーをし; 축구를 하; jugar al fútbol
practise tai chi: 打太极拳; 太極拳をし; 태극권을 하; hacer taichí
drink coffee: 喝咖啡; コーヒーを飲; 커피를 마시; tomar café
drink tea: 喝茶/品茶; お茶を飲; 차를 마시; tomar té
make: 包/捏/擀; 作/こしらえ; 빚/만들; hacer/preparar
cook: 烹饪/做饭/煮; 料理/煮/炊; 요리하/끓이; cocinar/guisar
fry: 炒/煎/油炸; 揚げ/焼; 튀기/부치; freír
grill: 烤/烧烤; 焼; 굽; asar
wash: 洗/清洗/淘洗; 洗; 씻/빨래하; lavar
sweep: 扫地/清扫; 掃/掃除; 쓸/청소하; barrer
dig: 挖/挖掘; 掘; 파/캐; cavar/excavar
plant: 播种/种下/插秧; 植え; 심; plantar/sembrar
pick: 采/采摘/摘下; 摘/収穫; 따/수확하; recoger/recolectar
fish: 垂钓/钓鱼; 釣/釣りをし; 낚시하/낚시를 하; pescar
cast: 甩/抛竿; 投げ入れ; 드리우/던지; lanzar
swim: 畅游/游泳; 泳; 헤엄치/수영하; nadar
dive: 潜水/潜入; 潜/飛び込; 잠수하/뛰어들; bucear/zambullirse
ski: 滑雪; スキーをし; 스키를 타; esquiar
skate: 滑冰/溜冰; スケートをし; 스케이트를 타; patinar
surf: 冲浪; サーフィンをし/波に乗; 서핑하/파도를 타; surfear
fight: 打斗/交战/搏斗; 戦/闘; 싸우; pelear/luchar
swing: 挥剑/挥舞/挥动; 振り回/振り下ろ; 휘두르; blandir/balancear
shoot: 射箭/射击/开枪; 射/撃; 쏘; disparar
run: 狂奔/飞奔而来/奔跑/跑来; 走/駆け出; 뛰어가/달려오/달려가; correr
walk: 漫步/踱步/行走; 歩/歩い; 걸어가/걷/산책하; caminar/andar/pasear
stroll: 散步/闲逛; 散歩/ぶらつ; 거닐/산책하; pasear
sneak: 潜行/蹑手蹑脚; 忍び寄; 살금살금 다가가; acercarse sigilosamente
enter: 走进/步入; 入; 들어가/들어서; entrar
leave: 走出/离开; 出/去; 나가/떠나; salir/marcharse/irse
drive: 驾驶/开着车/行驶; 運転/走; 운전하/몰; conducir/manejar
stop: 停下/停住/刹车; 止ま/停ま; 멈추/서; detenerse
land: 降落/落在; 着地/着陸/降り立; 착륙하/내려앉; aterrizar/posarse
smile: 微笑/浅笑/笑了笑; 微笑/笑みを浮かべ; 미소 짓/미소를 짓/빙그레 웃; sonreír
laugh: 大笑/哈哈大笑/嬉笑; 笑/大笑い; 웃/깔깔 웃; reír/reírse
cry: 哭泣/落泪/抽泣; 泣/涙を流; 울/눈물을 흘리; llorar/sollozar
breathe: 呼吸/深呼吸; 息をする/深呼吸; 숨을 쉬; respirar
blink: 眨眼/眨着; まばたき/瞬き; 깜빡이; parpadear/pestañear
wake up: 醒来/苏醒; 目を覚ま/起き; 잠에서 깨/깨어나; despertarse/despertar
stretch: 伸懒腰; 伸びをし; 기지개를 켜; estirarse
bark: 吠叫/汪汪叫/狂吠; 吠え; 짖; ladrar
howl: 嚎叫/长嚎; 遠吠え; 울부짖; aullar
whisper: 轻声说/低声说/呢喃; ささや/囁; 속삭이; susurrar
shout: 喊道/大叫/高喊/吼; 叫/怒鳴; 외치/소리치; gritar
say: 开口说/说道/说着; 言/話; 말하/이야기하; decir
ask: 问道/询问; 尋ね/問; 묻/물어보; preguntar
answer: 回答/回应/答道; 答え/返事をし; 대답하; responder/contestar
reflect: 倒映/映着; 映; 비치/반사되; reflejar/reflejarse
reveal: 露出/显现; 見せ/明かす; 드러내; revelar/mostrar
`;

const ADJECTIVES = `
bright green: 嫩绿; 若草色の/鮮やかな緑の; 연둣빛/연두색; verde claro
clear: 晴朗/清澈; 晴れ渡った/澄んだ; 맑은/청명한; despejado/claro
low: 低沉; 低い; 낮은; bajo/grave
round: 圆形/圆圆; 丸い; 둥근/동그란; redondo
thick: 浓密/厚厚; 濃い/分厚い; 두꺼운/짙은; espeso/grueso
deep: 深/深深; 深い; 깊은; profundo
bald: 光头/秃顶; 禿げた/坊主頭の; 대머리; calvo
curly: 卷发/卷曲; 巻き毛の; 곱슬; rizado
fluffy: 毛茸茸/蓬松; ふわふわの; 복슬복슬한/폭신한; esponjoso/peludo
sleepy: 困倦/睡眼惺忪; 眠そうな; 졸린; somnoliento
proud: 骄傲; 誇らしげな; 자랑스러운; orgulloso
serious: 严肃/认真; 真剣な; 진지한; serio
mysterious: 神秘; 神秘的な/謎めいた; 신비로운/신비한; misterioso
magnificent: 壮丽/雄伟; 壮大な/雄大な; 웅장한/장엄한; majestuoso
tiny: 微小/小小; ちっちゃな/極小の; 조그마한/아주 작은; diminuto/minúsculo
huge: 巨大/庞大; 巨大な; 거대한/커다란; enorme/gigantesco
striped: 条纹/格纹; 縞の/ストライプの; 줄무늬; a rayas/rayado
plaid: 格子; チェック柄の/格子柄の; 체크무늬; a cuadros
floral: 碎花/印花; 花柄の; 꽃무늬; floreado
leather: 皮质/真皮; 革製の; 가죽; de cuero
black-clad: 黑衣; 黒ずくめの; 검은 옷의; vestido de negro
white-clad: 白衣; 白装束の; 흰옷의; vestido de blanco
opposite: 对面; 向かいの; 맞은편; de enfrente
old: 年迈/苍老/老; 年老いた/古びた; 늙은/나이 든;
young: 年轻/年青; 若い/若き; 젊은; joven
little: 小小/幼小; 小さな/ちいさな; 꼬마/어린; pequeño/chiquito
middle-aged: 中年; 中年の; 중년의/중년; de mediana edad
tired: 疲惫/疲倦/困倦; 疲れた/疲れ切った; 지친/피곤한; cansado/agotado
happy: 开心/欢快/幸福; 嬉しそうな/幸せそうな; 행복한/즐거운; feliz/contento
sad: 忧伤/悲伤; 悲しそうな; 슬픈; triste
nervous: 紧张/忐忑; 緊張した/不安そうな; 긴장한/초조한; nervioso
angry: 愤怒/生气; 怒った/怒りの; 화난/성난; enojado/furioso/enfadado
white-haired: 白发/白发苍苍; 白髪の; 백발의; canoso/de pelo blanco
red: 火红/鲜红/深红/红; 真っ赤な/赤い; 빨간/붉은/새빨간; rojo/escarlata
orange: 橘/橙红; 橙色の; 주황/주황색; anaranjado
yellow: 明黄/嫩黄; 黄色い; 노란/노란색; amarillo
green: 碧绿/嫩绿/翠绿; 緑の/緑色の; 초록/푸르른; verde
blue: 碧蓝/蔚蓝/天蓝; 青い/水色の; 파란/푸른/하늘색; azul/celeste
purple: 紫; 紫の; 보라/보랏빛; morado/púrpura
pink: 粉红/粉嫩; ピンクの/桃色の; 분홍/핑크색; rosado
black: 漆黑/乌黑/黑; 漆黒の/黒い; 검은/까만; negro
white: 纯白/洁白/白; 純白の/白い; 흰/하얀/새하얀; blanco
grey: 灰白/银灰/灰; 灰色の/グレーの; 회색/잿빛; gris
golden: 金黄/金灿灿; 金色の/黄金色の; 금빛/황금빛/황금; dorado
silver: 银白; 銀色の; 은빛/은색; plateado
transparent: 透明/半透明; 透明な/半透明の; 투명한; transparente
wooden: 木制/木质; 木製の/木の; 나무로 된/목조; de madera
stone: 石制; 石の; 돌로 된; de piedra
rusty: 生锈/锈迹斑斑; 錆びた/錆びついた; 녹슨; oxidado/herrumbroso
broken: 破碎/残破; 壊れた/割れた; 깨진/부서진; roto/quebrado
dusty: 布满灰尘/尘土飞扬; 埃っぽい; 먼지투성이/먼지 낀; polvoriento
muddy: 泥泞; 泥だらけの; 진흙투성이; embarrado/fangoso
misty: 雾蒙蒙/云雾缭绕/朦胧; 霧のかかった/霧に包まれた; 안개 낀/안개 자욱한; brumoso/neblinoso
snowy: 白雪皑皑/积雪; 雪の/雪化粧した; 눈 덮인; nevado
rainy: 下雨/雨中; 雨の; 비 오는/비 내리는; lluvioso
sunny: 阳光明媚/阳光灿烂; 晴れた/日当たりの良い; 화창한/햇살 가득한; soleado
starry: 星光灿烂/满天星斗; 星の降る; 별이 빛나는/별 가득한; estrellado
empty: 空无一人/空荡荡/空; 誰もいない/空の; 텅 빈/빈; vacío
crowded: 拥挤/熙熙攘攘/人头攒动; 混雑した/賑わう; 붐비는/북적이는; abarrotado/concurrido
abandoned: 废弃/荒废; 廃墟の/廃れた; 버려진/폐허가 된; abandonado
ancient: 古老/千年; 古代の/古の; 고대/오래된; milenario
neon: 霓虹闪烁/霓虹; ネオンの/ネオン輝く; 네온; de neón
steaming: 热气腾腾/冒着热气; 湯気の立つ; 김이 나는/모락모락 김이 나는; humeante
burning: 燃烧/熊熊燃烧; 燃える/燃え盛る; 불타는/타오르는; ardiente/en llamas
frozen: 结冰/冰封; 凍った/凍てついた; 얼어붙은; congelado
wet: 湿漉漉/湿; 濡れた; 젖은; mojado/húmedo
barefoot: 赤脚/光脚; 裸足の; 맨발의; descalzo
infinite: 无尽/一望无际; 果てしない; 끝없는; infinito/interminable
wild: 野生; 野生の; 야생; salvaje
`;

const ADVERBS = `
slowly: 慢悠悠/慢慢地/徐徐; ゆるやかに/徐々に; 느릿느릿/서서히; despacio/poco a poco
gently: 轻柔地/轻轻地; やさしく/そっと; 살며시/살살; con delicadeza/con suavidad
quietly: 安静地/悄然; 静かに/ひっそりと; 조용히/가만히; en silencio/calladamente
happily: 欢快地/愉快地; 嬉しそうに/楽しげに; 기쁘게/즐겁게; alegremente/con alegría
tenderly: 温柔地; 優しく/愛おしそうに; 다정하게; con ternura/con cariño
nervously: 紧张地/不安地; 不安げに; 초조하게/긴장한 채; con nerviosismo
together: 一同/一起; 共に/並んで; 다 같이/함께; juntos
alone: 独自/孤零零; 一人/独りで; 홀로/혼자서; solo/a solas
quickly: 飞快地/急忙; 急いで/素早く; 재빨리/급히; deprisa/a toda prisa
`;

type Column = 0 | 1 | 2 | 3;

/** "対決し" also before "する": "対決す". */
const withSuru = (words: string): string =>
  words.replace(/([^/\s]*[\p{Script=Han}ー\p{Script=Katakana}])し(?=\/|$)/gu, '$1し/$1す');

function read(kind: Kind, text: string, column: Column, into: Map<string, Entry>): void {
  for (const line of text.trim().split('\n')) {
    const cut = line.indexOf(':');
    const words = line
      .slice(cut + 1)
      .split(';')
      [column]?.trim();
    if (words)
      entries(kind, `${column === 1 && kind === 'verb' ? withSuru(words) : words}=${line.slice(0, cut).trim()}`, into);
  }
}

/** Adds the shared vocabulary to a language's own table; the column is 0 zh, 1 ja, 2 ko, 3 es. */
export function addShared(column: Column, into: Map<string, Entry>): void {
  read('adj', ADJECTIVES, column, into);
  read('noun', PLACE_NOUNS, column, into);
  read('noun', NOUNS, column, into);
  read('verb', VERBS, column, into);
  read('adv', ADVERBS, column, into);
}

/** Adds the everyday vocabulary, after a language's own words, whose glosses it must not change. */
export function addEveryday(column: Column, into: Map<string, Entry>): void {
  read('adj', EVERYDAY_ADJECTIVES, column, into);
  read('noun', EVERYDAY_NOUNS, column, into);
  read('verb', EVERYDAY_VERBS, column, into);
  read('adv', EVERYDAY_ADVERBS, column, into);
}
