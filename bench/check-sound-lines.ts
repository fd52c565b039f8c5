/** Lines of dialogue in five languages for the speech part of `npm run check:sound`. */

export interface SpeechLine {
  text: string;
  language: string;
  tone?: string;
  /** Seconds the line may take. */
  duration: number;
}

export const SPEECH_LINES: readonly SpeechLine[] = [
  { text: 'My brother brought a pumpkin home for my mother.', language: 'en', duration: 4 },
  { text: 'We should have left before the storm, and you know it.', language: 'en', tone: 'sad', duration: 4 },
  { text: 'Keep the map dry. Bring the lamp, please!', language: 'en', tone: 'shouting', duration: 4 },
  { text: 'Is somebody up there?', language: 'en', tone: 'whispering', duration: 3 },
  { text: 'The train to Boston leaves at seven fifteen.', language: 'en', duration: 4 },
  { text: 'Mom, look, a boat! Can I pat the puppy?', language: 'en', tone: 'excited', duration: 4 },
  { text: '明天早上我们去爬山，你想一起来吗？', language: 'zh', duration: 4.5 },
  { text: '别怕，妈妈马上就回来。', language: 'zh', tone: 'warm', duration: 4 },
  { text: '这杯普洱茶是爷爷亲手泡的。', language: 'zh', duration: 4.5 },
  { text: '窗外的暴雨渐渐停了，屋檐还在滴水。', language: 'zh', tone: 'calm', duration: 5 },
  { text: '明日の朝、もう一度灯台まで歩こう。', language: 'ja', duration: 4.5 },
  { text: '必ず帰ってくるから、待っていて。', language: 'ja', tone: 'whisper', duration: 4.5 },
  { text: 'すみません、この席は空いていますか？', language: 'ja', duration: 4.5 },
  { text: '窓の外で風鈴が鳴っている。', language: 'ja', duration: 4 },
  { text: '어서 오세요, 지금 막 나왔어요!', language: 'ko', tone: 'cheerful', duration: 4 },
  { text: '비가 그치면 바다로 가자.', language: 'ko', duration: 4 },
  { text: '괜찮아요, 제가 끝까지 같이 있을게요.', language: 'ko', tone: 'warm', duration: 4.5 },
  { text: '¿Igual que siempre, o hoy te atreves?', language: 'es', duration: 4 },
  { text: 'La primavera empieza mañana por la montaña.', language: 'es', duration: 4.5 },
  { text: '¡Apúrate, el último tren sale ahora mismo!', language: 'es', tone: 'urgent', duration: 4 },
];
