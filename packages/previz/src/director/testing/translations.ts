/** The same scenes in five languages: their plans must share a skeleton. */
export interface Scene {
  /** Seconds. */
  duration: number;
  /** Size, angle and moves of each shot, and the models of the cast, as every language must give them. */
  shots: readonly string[];
  models: readonly string[];
  look: string;
  en: string;
  zh: string;
  ja: string;
  ko: string;
  es: string;
}

// biome-ignore format: prompts are kept on one line each
export const SCENES: readonly Scene[] = [
  {
    duration: 5, shots: ['close_up push_in'], models: ['cat', 'sofa'], look: 'night',
    en: 'Close-up of a black cat sleeping on a red sofa at night, slow push in.',
    zh: '特写,夜晚,一只黑猫在红色的沙发上睡觉,镜头缓缓推近。',
    ja: 'クローズアップ。夜、黒い猫が赤いソファで眠っている。カメラがゆっくり近づく。',
    ko: '클로즈업. 밤, 검은 고양이 한 마리가 빨간 소파에서 자고 있다. 카메라가 천천히 다가간다.',
    es: 'Primer plano de un gato negro que duerme en un sofá rojo de noche, la cámara se acerca lentamente.',
  },
  {
    duration: 5, shots: ['wide static'], models: ['person', 'bridge'], look: 'dawn fog',
    en: 'Static wide shot: an old man walks across a stone bridge at dawn in the fog.',
    zh: '固定镜头,远景:黎明,雾中,一位老人走过石桥。',
    ja: '固定カメラ、ロングショット。夜明け、霧の中、老人が石橋を渡る。',
    ko: '고정 샷, 와이드 샷. 새벽, 안개 속에서 노인이 돌다리를 건넌다.',
    es: 'Plano general fijo: al amanecer, un anciano cruza un puente de piedra en la niebla.',
  },
  {
    duration: 5, shots: ['medium track'], models: ['person', 'dog'], look: '',
    en: 'Medium tracking shot of a girl in a yellow raincoat running with a dog on the beach.',
    zh: '中景,跟拍,一个穿黄色雨衣的女孩和一只狗在海滩上奔跑。',
    ja: 'ミディアムショット、トラッキングショット。黄色いレインコートを着た少女が犬と海辺を走る。',
    ko: '미디엄 샷, 트래킹 샷. 노란 우비를 입은 소녀가 개와 함께 해변을 달린다.',
    es: 'Plano medio, travelling: una niña con impermeable amarillo corre con un perro por la playa.',
  },
  {
    duration: 5, shots: ['aerial'], models: ['train'], look: 'winter',
    en: 'Aerial shot of a red train crossing a snowy forest in winter.',
    zh: '航拍,冬天,一列红色火车穿过雪中的森林。',
    ja: '空撮。冬、赤い電車が雪の森を横切る。',
    ko: '항공 샷. 겨울, 빨간 기차가 눈 덮인 숲을 지나간다.',
    es: 'Toma aérea: en invierno, un tren rojo cruza un bosque nevado.',
  },
  {
    duration: 5, shots: ['low orbit_right'], models: ['person'], look: 'sunset',
    en: 'Low angle shot at sunset, the camera slowly orbits right around a dancer in a red dress.',
    zh: '低角度,日落,一位穿红色裙子的舞者在跳舞,镜头缓慢向右环绕。',
    ja: 'ローアングル。日没、赤いドレスを着たダンサーが踊る。カメラがゆっくり右へ旋回する。',
    ko: '로우 앵글. 일몰, 빨간 드레스를 입은 무용수가 춤춘다. 카메라가 천천히 오른쪽으로 선회한다.',
    es: 'Contrapicado, puesta de sol, una bailarina con un vestido rojo baila, la cámara orbita lentamente hacia la derecha.',
  },
  {
    duration: 9, shots: ['wide', 'close_up', 'medium'], models: ['person', 'sword'], look: 'rain',
    en: 'Shot 1: wide shot, rain, a samurai stands in a bamboo forest. Shot 2: close-up of a sword. Shot 3: medium shot, the samurai runs.',
    zh: '镜头1:远景,下雨,一位武士站在竹林里。镜头2:剑的特写。镜头3:中景,武士奔跑。',
    ja: 'ショット1:ロングショット、雨、侍が竹林に立っている。ショット2:刀のクローズアップ。ショット3:ミディアムショット、侍が走る。',
    ko: '샷 1: 와이드 샷, 비, 사무라이가 대나무 숲에 서 있다. 샷 2: 검의 클로즈업. 샷 3: 미디엄 샷, 사무라이가 달린다.',
    es: 'Plano 1: plano general, lluvia, un samurái está de pie en un bosque de bambú. Plano 2: primer plano de una espada. Plano 3: plano medio, el samurái corre.',
  },
  {
    duration: 5, shots: ['slow_motion handheld'], models: ['horse'], look: 'afternoon',
    en: 'Handheld, slow motion: a white horse gallops across a meadow in the afternoon.',
    zh: '手持镜头,慢动作,下午,一匹白马在草原上飞奔。',
    ja: '手持ちカメラ、スローモーション。午後、白い馬が草原を走る。',
    ko: '핸드헬드, 슬로우 모션. 오후, 하얀 말이 초원을 달린다.',
    es: 'Cámara en mano, cámara lenta: por la tarde, un caballo blanco galopa por una pradera.',
  },
  {
    duration: 5, shots: ['extreme_wide static'], models: ['person'], look: 'summer noon',
    en: 'Extreme wide static shot of two children walking in a field at noon in summer.',
    zh: '大远景,固定镜头,夏天,正午,两个孩子在田野里走。',
    ja: '超ロングショット、固定カメラ。夏、正午、二人の子供が草原を歩いている。',
    ko: '익스트림 와이드 샷, 고정 샷. 여름, 정오, 아이 두 명이 들판을 걷는다.',
    es: 'Gran plano general fijo: en verano, al mediodía, dos niños caminan por un prado.',
  },
];
