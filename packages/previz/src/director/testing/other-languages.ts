/** Chinese, Japanese, Korean and Spanish prompts, as people write them, and what a reader of each would insist on. */
import type { PromptFacts } from './facts.ts';

// biome-ignore format: prompts are kept on one line each
export const OTHER_LANGUAGES: readonly PromptFacts[] = [
  {
    id: 'z01', language: 'zh', duration: 5,
    prompt: '特写,一位白发老奶奶坐在窗边织毛衣,一只橘猫趴在她腿上打盹,午后的阳光洒进来,镜头缓缓推近。',
    expect: { shots: ['close_up push_in'], cast: [{ noun: 'grandmother', model: 'person', count: 1 }, { noun: 'cat', model: 'cat', count: 1 }], look: 'afternoon', verbs: 'sit knit doze' },
  },
  {
    id: 'z02', language: 'zh', duration: 10,
    prompt: '镜头1:全景,清晨薄雾中的江南水乡,一艘乌篷船缓缓划过石桥。镜头2:中近景,船夫戴着斗笠,哼着小曲。镜头3:俯拍,船桨划开水面,荡起涟漪。配乐:古筝。',
    expect: { shots: ['', 'medium_close', ''], cast: [{ noun: 'boatman', model: 'person', count: 1 }], look: 'morning fog', verbs: 'row hum', interior: false },
  },
  {
    id: 'z03', language: 'zh', duration: 8,
    prompt: '夜晚的便利店里,穿蓝色制服的店员把便当递给一个疲惫的上班族,轻声说:“辛苦了,早点回家吧。”上班族点点头,微笑着回答:“谢谢。”固定镜头,中景。',
    expect: { shots: ['medium static'], cast: [{ noun: 'clerk', model: 'person', count: 1, clothing: ['blue uniform'] }, { noun: 'worker', model: 'person', count: 1 }], look: 'night', verbs: 'hand nod smile', interior: true, lines: [{ text: '辛苦了,早点回家吧。', speaker: 'clerk', language: 'zh' }, { text: '谢谢。', speaker: 'worker', language: 'zh' }] },
  },
  {
    id: 'z04', language: 'zh', duration: 5,
    prompt: '无人机航拍,秋天的长城蜿蜒在红叶覆盖的群山之间,镜头向前飞行,夕阳西下。没有游客。',
    expect: { shots: [''], look: 'sunset autumn', interior: false, absent: ['tourist'] },
  },
  {
    id: 'z05', language: 'zh', duration: 5,
    prompt: '微距慢动作:一滴水珠从荷叶上滑落,滴进池塘,溅起水花。',
    expect: { shots: ['extreme_close_up macro slow_motion'], cast: [{ noun: 'lotus leaf', model: 'fallen_leaves', count: 1 }], verbs: 'slide fall' },
  },
  {
    id: 'z06', language: 'zh', duration: 6,
    prompt: '一个扎着马尾的小女孩牵着三只气球在广场上奔跑,鸽子四散飞起,跟拍,手持镜头。',
    expect: { shots: ['track handheld'], cast: [{ noun: 'girl', model: 'person', count: 1 }, { noun: 'balloon', model: 'balloon', count: 3 }, { noun: 'pigeon', model: 'bird' }], verbs: 'run', interior: false },
  },
  {
    id: 'z07', language: 'zh', duration: 5,
    prompt: '侧面拍摄,一名黑衣剑客在竹林里拔剑,落叶纷飞,低角度,广角镜头。',
    expect: { shots: ['low wide_angle'], cast: [{ noun: 'swordsman', model: 'person', count: 1 }, { noun: 'sword', model: 'sword', count: 1 }], verbs: 'draw', interior: false },
  },
  {
    id: 'z08', language: 'zh', duration: 12,
    prompt: '第一个镜头:远景,雪山脚下的草原,牧民骑着黑马赶着羊群。第二个镜头:近景,牧民吹响口哨,牧羊犬飞奔而来。第三个镜头:镜头上摇,雄鹰盘旋在天空。风声、马蹄声。',
    expect: { shots: ['', 'medium_close', 'tilt_up'], cast: [{ noun: 'herdsman', model: 'person', count: 1 }, { noun: 'horse', model: 'horse', count: 1 }, { noun: 'sheepdog', model: 'dog', count: 1 }, { noun: 'eagle', model: 'eagle', count: 1 }], verbs: 'ride whistle run circle', interior: false },
  },
  {
    id: 'z09', language: 'zh', duration: 5,
    prompt: '霓虹闪烁的赛博朋克街道,一个撑着透明雨伞的女人背对镜头走远,地面积水倒映着灯光,拉远。',
    expect: { shots: ['rear pull_out'], cast: [{ noun: 'woman', model: 'person', count: 1 }, { noun: 'umbrella', model: 'umbrella', count: 1 }], interior: false },
  },
  {
    id: 'z10', language: 'zh', duration: 6,
    prompt: '厨师在火焰翻腾的炒锅前颠勺,青椒和牛肉在空中翻飞,特写切到他满是汗水的脸。',
    expect: { shots: ['', 'close_up'], cast: [{ noun: 'chef', model: 'person', count: 1 }], verbs: 'toss', interior: true },
  },
  {
    id: 'z11', language: 'zh', duration: 5,
    prompt: '两个宇航员在月球表面打羽毛球,地球悬挂在漆黑的天空中,大远景。',
    expect: { shots: ['extreme_wide'], cast: [{ noun: 'astronaut', model: 'person', count: 2 }], verbs: 'play' },
  },
  {
    id: 'z12', language: 'zh', duration: 6,
    prompt: '老木匠戴着眼镜,在昏暗的作坊里用刨子刨木头,木屑飞舞,一束光从屋顶照下来,中景,缓慢左移。',
    expect: { shots: ['medium truck_left'], cast: [{ noun: 'carpenter', model: 'person', count: 1 }], verbs: 'plane', interior: true },
  },
  {
    id: 'j01', language: 'ja', duration: 5,
    prompt: '夕暮れの海辺を、赤いワンピースの女の子が裸足で走る。スローモーション、逆光、カメラは横から追いかける。',
    expect: { shots: ['track slow_motion'], cast: [{ noun: 'girl', model: 'person', count: 1, clothing: ['red dress'] }], look: 'dusk', verbs: 'run', interior: false },
  },
  {
    id: 'j02', language: 'ja', duration: 10,
    prompt: 'ショット1:引きの画、雨の京都の路地、傘をさした舞妓が歩いている。ショット2:足元のアップ、下駄が水たまりを踏む。ショット3:俯瞰、赤い傘が遠ざかっていく。雨音と三味線の音楽。',
    expect: { shots: ['wide', 'close_up', ''], cast: [{ noun: 'umbrella', model: 'umbrella', count: 1 }], look: 'rain', verbs: 'walk step', interior: false },
  },
  {
    id: 'j03', language: 'ja', duration: 6,
    prompt: '古い図書館で、眼鏡をかけた司書が本を棚に戻す。窓から柔らかい光が差し込む。ミディアムショット、ゆっくりズームイン。',
    expect: { shots: ['medium zoom_in'], cast: [{ noun: 'librarian', model: 'person', count: 1, clothing: ['glasses'] }, { noun: 'book', model: 'book', count: 1 }], verbs: 'return', interior: true },
  },
  {
    id: 'j04', language: 'ja', duration: 8,
    prompt: '居酒屋のカウンターで、ネクタイを緩めた中年の男がビールを飲み、ため息をついて言う。「今日も疲れたなあ。」隣の店主が優しく答える。「お疲れさま。」',
    expect: { cast: [{ noun: 'middle-aged man', model: 'person', count: 1, clothing: ['tie'] }], verbs: 'drink sigh', interior: true, lines: [{ text: '今日も疲れたなあ。', speaker: 'middle-aged man', language: 'ja' }, { text: 'お疲れさま。', speaker: 'vendor', language: 'ja' }] },
  },
  {
    id: 'j05', language: 'ja', duration: 5,
    prompt: '空撮、満開の桜並木の上をドローンが進む。春の朝、川に花びらが流れている。人物なし。',
    expect: { shots: ['aerial'], look: 'morning spring', verbs: 'flow', interior: false, absent: ['people'] },
  },
  {
    id: 'j06', language: 'ja', duration: 5,
    prompt: '柴犬が雪の中で飛び跳ねる。ローアングル、望遠レンズ、背景はぼけている。',
    expect: { shots: ['low telephoto bokeh'], cast: [{ noun: 'shiba inu', model: 'dog', count: 1 }], verbs: 'jump', interior: false },
  },
  {
    id: 'j07', language: 'ja', duration: 6,
    prompt: '職人が真っ赤に焼けた刀を金槌で打つ。火花が散る。超クローズアップから徐々に引いて全身を見せる。',
    expect: { shots: ['extreme_close_up pull_out'], cast: [{ noun: 'craftsman', model: 'person', count: 1 }, { noun: 'sword', model: 'sword', count: 1 }], verbs: 'hit scatter' },
  },
  {
    id: 'j08', language: 'ja', duration: 5,
    prompt: '固定カメラ。夏祭りの夜、花火が上がり、浴衣姿のカップルが肩を寄せ合って見上げる。太鼓の音。',
    expect: { shots: ['static'], look: 'night summer', verbs: 'look', interior: false },
  },
  {
    id: 'j09', language: 'ja', duration: 5,
    prompt: '真上からのショット:木のテーブルの上に寿司、味噌汁、緑茶が並んでいる。湯気が立つ。',
    expect: { shots: ['overhead'], cast: [{ noun: 'sushi', model: 'sushi' }], verbs: 'rise' },
  },
  {
    id: 'k01', language: 'ko', duration: 5,
    prompt: '클로즈업, 할머니의 주름진 손이 만두를 빚는다. 따뜻한 부엌 조명, 카메라가 천천히 뒤로 빠진다.',
    expect: { shots: ['close_up pull_out'], cast: [{ noun: 'grandmother', model: 'person', count: 1 }, { noun: 'dumpling', model: 'dumplings' }], verbs: 'make', interior: true },
  },
  {
    id: 'k02', language: 'ko', duration: 10,
    prompt: '샷 1: 익스트림 와이드 샷, 새벽 안개 낀 호수 위 작은 나룻배. 샷 2: 미디엄 샷, 낚시 모자를 쓴 노인이 낚싯대를 던진다. 샷 3: 물고기가 수면 위로 튀어 오르는 슬로우 모션 클로즈업. 물소리와 새소리.',
    expect: { shots: ['extreme_wide', 'medium', 'close_up slow_motion'], cast: [{ noun: 'old man', model: 'person', count: 1, clothing: ['fishing hat'] }, { noun: 'fish', model: 'fish', count: 1 }], look: 'dawn fog', verbs: 'jump', interior: false },
  },
  {
    id: 'k03', language: 'ko', duration: 6,
    prompt: '비 오는 서울의 골목, 노란 우비를 입은 아이가 강아지와 함께 뛰어간다. 핸드헬드로 뒤에서 따라간다.',
    expect: { shots: ['handheld'], cast: [{ noun: 'child', model: 'person', count: 1, clothing: ['yellow raincoat'] }, { noun: 'puppy', model: 'dog', count: 1 }], look: 'rain', verbs: 'run', interior: false },
  },
  {
    id: 'k04', language: 'ko', duration: 8,
    prompt: '카페 창가에서 여자가 커피를 마시며 조용히 말한다. "오랜만이야." 맞은편 남자가 웃으며 대답한다. "하나도 안 변했네." 잔잔한 피아노 음악.',
    expect: { cast: [{ noun: 'woman', model: 'person', count: 1 }, { noun: 'man', model: 'person', count: 1 }], verbs: 'drink', interior: true, lines: [{ text: '오랜만이야.', speaker: 'woman', language: 'ko' }, { text: '하나도 안 변했네.', speaker: 'man', language: 'ko' }] },
  },
  {
    id: 'k05', language: 'ko', duration: 5,
    prompt: '드론 항공 샷, 가을 단풍으로 물든 산사 위를 천천히 오른쪽으로 선회한다. 사람 없음, 자막 없음.',
    expect: { shots: ['aerial orbit_right'], look: 'autumn', absent: ['other people', 'text'] },
  },
  {
    id: 'k06', language: 'ko', duration: 5,
    prompt: '로우 앵글, 한 기사가 검은 말을 타고 불타는 성을 향해 달린다. 망토가 바람에 휘날린다.',
    expect: { shots: ['low'], cast: [{ noun: 'knight', model: 'person', count: 1, clothing: ['cloak'] }, { noun: 'horse', model: 'horse', count: 1 }], verbs: 'ride flutter', interior: false },
  },
  {
    id: 'k07', language: 'ko', duration: 5,
    prompt: '피아니스트가 촛불이 켜진 무대에서 그랜드 피아노를 연주한다. 측면 미디엄 샷, 돌리 인.',
    expect: { shots: ['medium profile push_in'], cast: [{ noun: 'pianist', model: 'person', count: 1 }, { noun: 'grand piano', model: 'piano', count: 1 }], verbs: 'play', interior: true },
  },
  {
    id: 'k08', language: 'ko', duration: 5,
    prompt: '하얀 고양이 세 마리가 빨간 소파 위에서 잠을 잔다. 고정 샷, 아침 햇살.',
    expect: { shots: ['static'], cast: [{ noun: 'cat', model: 'cat', count: 3 }], look: 'morning', verbs: 'sleep', interior: true },
  },
  {
    id: 'e01', language: 'es', duration: 5,
    prompt: 'Primer plano de un abuelo con boina que enciende una pipa junto a la chimenea, luz de fuego, la cámara se acerca lentamente.',
    expect: { shots: ['close_up push_in'], cast: [{ noun: 'grandfather', model: 'person', count: 1, clothing: ['beret'] }], verbs: 'light', interior: true },
  },
  {
    id: 'e02', language: 'es', duration: 10,
    prompt: 'Plano 1: plano general de una plaza mexicana al atardecer, papel picado de colores sobre la calle. Plano 2: plano medio de un mariachi con sombrero negro que toca la trompeta. Plano 3: plano detalle de sus dedos sobre los pistones. Sonidos: trompeta, aplausos, niños riendo.',
    expect: { shots: ['wide', 'medium', 'extreme_close_up'], cast: [{ noun: 'trumpet', model: 'trumpet', count: 1 }], look: 'dusk', verbs: 'play', interior: false },
  },
  {
    id: 'e03', language: 'es', duration: 6,
    prompt: 'Una niña con impermeable amarillo salta en los charcos bajo la lluvia, cámara lenta, ángulo bajo, su perro ladra detrás de ella.',
    expect: { shots: ['low slow_motion'], cast: [{ noun: 'girl', model: 'person', count: 1, clothing: ['yellow raincoat'] }, { noun: 'dog', model: 'dog', count: 1 }], look: 'rain', verbs: 'jump bark', interior: false },
  },
  {
    id: 'e04', language: 'es', duration: 8,
    prompt: 'En una panadería, la panadera le entrega una barra de pan a un anciano y le dice con cariño: «Recién salida del horno». El anciano sonríe y responde: «Usted siempre me salva el día». Sin música.',
    expect: { cast: [{ noun: 'baker', model: 'person', count: 1 }, { noun: 'old man', model: 'person', count: 1 }, { noun: 'loaf of bread', model: 'bread', count: 1 }], verbs: 'hand smile', interior: true, absent: ['music'], lines: [{ text: 'Recién salida del horno', speaker: 'baker', language: 'es' }, { text: 'Usted siempre me salva el día', speaker: 'old man', language: 'es' }] },
  },
  {
    id: 'e05', language: 'es', duration: 5,
    prompt: 'Vista de dron sobre un olivar infinito en verano, un tractor rojo avanza entre los árboles, la cámara gira hacia la derecha.',
    expect: { shots: ['aerial'], cast: [{ noun: 'tractor', model: 'tractor', count: 1 }], look: 'summer', interior: false },
  },
  {
    id: 'e06', language: 'es', duration: 6,
    prompt: 'Plano cenital de una mesa de madera con paella, limones y dos copas de vino blanco; una mano exprime un limón. Luz de mediodía.',
    expect: { shots: ['overhead'], look: 'noon', verbs: 'squeeze' },
  },
  {
    id: 'e07', language: 'es', duration: 5,
    prompt: 'Un torero viejo camina solo por la arena vacía, plano general fijo, sombras largas, sin público.',
    expect: { shots: ['wide static'], cast: [{ noun: 'bullfighter', model: 'person', count: 1 }], verbs: 'walk', interior: false, absent: ['audience'] },
  },
  {
    id: 'e08', language: 'es', duration: 7,
    prompt: 'Travelling lateral hacia la izquierda siguiendo a una ciclista con casco azul por una carretera de montaña; niebla al fondo; sonido de viento.',
    expect: { shots: ['truck_left'], cast: [{ noun: 'cyclist', model: 'person', count: 1, clothing: ['blue helmet'] }], look: 'fog', interior: false },
  },
  {
    id: 'e09', language: 'es', duration: 6,
    prompt: 'Contrapicado: tres globos aerostáticos despegan al alba mientras un niño los señala con el dedo, gran angular.',
    expect: { shots: ['low wide_angle'], cast: [{ noun: 'hot air balloon', model: 'hot_air_balloon', count: 3 }, { noun: 'boy', model: 'person', count: 1 }], look: 'dawn', verbs: 'take point', interior: false },
  },
  {
    id: 'e10', language: 'es', duration: 9,
    prompt: 'Primero, un plano americano de una vaquera que desenfunda su revólver en una calle polvorienta. Luego, un plano detalle de sus ojos verdes. Por último, la cámara se eleva con grúa y revela el pueblo fantasma.',
    expect: { shots: ['medium_wide', 'extreme_close_up', 'crane_up'], cast: [{ noun: 'cowgirl', model: 'person', count: 1 }], verbs: 'draw', interior: false },
  },
  {
    id: 'h25', language: 'zh', duration: 6,
    prompt: '手持镜头,中景,一个戴红色围巾的小男孩在雪地里堆雪人,呼出白气,远处传来狗叫声,傍晚。',
    expect: { shots: ['medium handheld'], cast: [{ noun: 'boy', model: 'person', count: 1, clothing: ['red scarf'] }, { noun: 'snowman', model: 'snowman', count: 1 }], look: 'dusk snow', verbs: 'build', interior: false },
  },
  {
    id: 'h26', language: 'zh', duration: 10,
    prompt: '镜头1:航拍,金黄的稻田里一台红色收割机缓缓前进。镜头2:特写,农民布满皱纹的手捧起稻谷。镜头3:中景,孩子们在田埂上追逐蜻蜓,夕阳逆光。无音乐。',
    expect: { shots: ['aerial', 'close_up', 'medium'], cast: [{ noun: 'combine harvester', model: 'bulldozer', count: 1 }, { noun: 'child', model: 'person' }], verbs: 'chase', interior: false, absent: ['music'] },
  },
  {
    id: 'h27', language: 'ja', duration: 6,
    prompt: '朝のキッチン、エプロン姿の父親が目玉焼きを焼き、娘がテーブルで牛乳を飲んでいる。固定カメラ、ワイドショット、柔らかい窓の光。',
    expect: { shots: ['wide static'], cast: [{ noun: 'father', model: 'person', count: 1, clothing: ['apron'] }, { noun: 'daughter', model: 'person', count: 1 }], look: 'morning', verbs: 'fry drink', interior: true },
  },
  {
    id: 'h28', language: 'ko', duration: 6,
    prompt: '해변에서 검은 개 한 마리가 노란 공을 쫓아 달린다. 로우 앵글, 슬로우 모션, 노을 지는 하늘. 파도 소리.',
    expect: { shots: ['low slow_motion'], cast: [{ noun: 'dog', model: 'dog', count: 1 }, { noun: 'ball', model: 'ball', count: 1 }], look: 'sunset', verbs: 'run chase', interior: false },
  },
  {
    id: 'h29', language: 'es', duration: 6,
    prompt: 'Plano medio de una anciana con pañuelo blanco que amasa pan en una cocina antigua, luz de ventana, la cámara gira lentamente alrededor de ella.',
    expect: { shots: ['medium orbit_right'], cast: [{ noun: 'old woman', model: 'person', count: 1, clothing: ['white scarf'] }, { noun: 'bread', model: 'bread', count: 1 }], verbs: 'knead', interior: true },
  },
  {
    id: 'e01', language: 'zh', duration: 5,
    prompt: '厨师把切好的胡萝卜和洋葱倒进炒锅,火焰腾起,手持镜头。',
    expect: { shots: ['handheld'], cast: [{ noun: 'chef', model: 'person', count: 1 }], verbs: 'add', interior: true },
  },
  {
    id: 'e02', language: 'zh', duration: 5,
    prompt: '新郎掀开新娘的面纱,宾客鼓掌欢呼,钢琴曲响起。',
    expect: { cast: [{ noun: 'groom', model: 'person', count: 1 }, { noun: 'guest', model: 'person' }], verbs: 'open clap cheer' },
  },
  {
    id: 'e03', language: 'ja', duration: 5,
    prompt: '竹林で女剣士と黒装束の忍者が対決する。刀が光り、竹の葉が舞う。スローモーション。',
    expect: { shots: ['slow_motion'], cast: [{ noun: 'swordswoman', model: 'person' }], interior: false },
  },
  {
    id: 'e04', language: 'ko', duration: 5,
    prompt: '신랑이 신부의 면사포를 걷어 올리고 하객들이 박수를 친다. 피아노 음악.',
    expect: { cast: [{ noun: 'groom', model: 'person', count: 1 }, { noun: 'guest', model: 'person' }], verbs: 'lift clap' },
  },
  {
    id: 'e05', language: 'ko', duration: 5,
    prompt: '할머니가 카메라를 보며 "밥은 꼭 챙겨 먹어라."라고 말하고 눈물을 글썽이며 미소 짓는다.',
    expect: { cast: [{ noun: 'grandmother', model: 'person', count: 1 }], verbs: 'say cry smile', lines: [{ text: '밥은 꼭 챙겨 먹어라.', speaker: 'grandmother', language: 'ko' }] },
  },
  {
    id: 'e06', language: 'es', duration: 5,
    prompt: 'Una espadachina y un ninja vestido de negro se baten en duelo en un bosque de bambú, cámara lenta.',
    expect: { shots: ['slow_motion'], cast: [{ noun: 'swordswoman', model: 'person', count: 1 }, { noun: 'ninja', model: 'person', count: 1 }], verbs: 'fight', interior: false },
  },
];
