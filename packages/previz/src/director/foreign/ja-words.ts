/** Japanese film and scene vocabulary with English glosses. Verbs are given by the part that does not change. */
import { entries, WordTable } from './gloss.ts';
import { addEveryday, addShared } from './many-tongues.ts';

export const JA = new WordTable((into) => {
  addShared(1, into);

  entries(
    'noun',
    `人/人物=person|人々/人たち=people|男/男性/男の人=man|女/女性/女の人=woman|少年/男の子=boy|少女/女の子=girl|子供/子ども/子=child|赤ちゃん/赤ん坊=baby|老人/おじいさん/お爺さん/老爺=old man|老婆/おばあさん/お婆さん=old woman|
  祖父/おじいちゃん=grandfather|祖母/おばあちゃん=grandmother|父/父親/お父さん=father|母/母親/お母さん=mother|息子=son|娘=daughter|兄/弟/兄弟=brother|姉/妹/姉妹=sister|夫=husband|妻=wife|夫婦/カップル/恋人=couple|友達/友人=friend|家族=family|
  群衆/人混み/人ごみ=crowd|観客=audience|通行人/歩行者=pedestrian|観光客=tourist|客/お客=customer|学生/生徒=student|女子高生/女子学生=schoolgirl|先生/教師=teacher|医者/医師=doctor|看護師=nurse|警官/警察官=police officer|兵士=soldier|運転手=driver|
  料理人/シェフ/板前=chef|店主/店員/売り子=vendor|漁師=fisherman|農夫/農家=farmer|職人=craftsman|陶芸家=potter|画家=painter|芸術家=artist|歌手=singer|踊り子/ダンサー=dancer|バレリーナ=ballerina|俳優/役者=actor|音楽家=musician|バイオリニスト=violinist|
  ピアニスト=pianist|ギタリスト=guitarist|科学者=scientist|宇宙飛行士=astronaut|パイロット=pilot|船長=captain|記者=reporter|探偵/刑事=detective|消防士=firefighter|選手=athlete|ボクサー=boxer|侍/サムライ/武士=samurai|忍者=ninja|力士=sumo wrestler|
  僧侶/お坊さん/僧=monk|巫女=shrine maiden|舞妓/芸者=geisha|花嫁=bride|花婿=groom|王女/姫=princess|王様=king|騎士=knight|魔法使い=wizard|魔女=witch|ロボット=robot|宇宙人=alien|書道家=calligrapher|駅員=station attendant|配達員=courier|作家=writer|写真家=photographer|大工=carpenter|パン屋=baker|
  犬/子犬/柴犬=dog|猫/子猫/黒猫=cat|狐/キツネ/きつね=fox|狼=wolf|熊/クマ=bear|虎=tiger|ライオン=lion|馬/白馬=horse|牛=cow|羊=sheep|鹿/シカ=deer|象/ゾウ=elephant|兎/ウサギ/うさぎ=rabbit|ネズミ=mouse|猿/サル=monkey|豚=pig|龍/竜/ドラゴン=dragon|狸/タヌキ=raccoon dog|
  鳥/小鳥=bird|鳩=pigeon|雀/スズメ=sparrow|鷹=hawk|フクロウ/梟=owl|鶴=bird|白鳥=swan|カモメ=seagull|烏/カラス=crow|鶏=chicken|ペンギン=penguin|魚/金魚=fish|鯉=koi|鮫/サメ=shark|鯨/クジラ=whale|イルカ=dolphin|亀=tortoise|蛙/カエル=frog|蝶/蝶々=butterfly|蜂/ミツバチ=bee|蛍/ホタル=firefly|トンボ=dragonfly|
  車/自動車=car|タクシー=taxi|トラック=truck|バス=bus|電車/列車/汽車=train|新幹線=train|地下鉄=subway train|路面電車=tram|自転車=bicycle|バイク/オートバイ=motorcycle|馬車=carriage|船/小舟/ボート=boat|帆船/ヨット=sailboat|漁船=trawler|飛行機=airplane|ヘリコプター=helicopter|気球=hot-air balloon|ドローン=drone|ロケット=rocket|宇宙船=spaceship|
  机/テーブル=table|椅子/いす=chair|ベンチ=bench|ソファ/ソファー=sofa|ベッド/布団=bed|本棚=bookshelf|扉/ドア/戸=door|窓=window|障子/襖=door|カーテン/暖簾=curtain|鏡=mirror|畳/絨毯=rug|ランプ=lamp|街灯=street lamp|提灯/灯籠=lantern|蝋燭/ろうそく/キャンドル=candle|松明=torch|懐中電灯=flashlight|ネオン/ネオンサイン=neon sign|看板=sign|焚き火/たき火=campfire|炎/火=fire|暖炉=fireplace|
  カップ/湯呑み=cup|グラス=glass|瓶=bottle|茶碗/器/丼/どんぶり=bowl|皿=plate|急須/やかん=teapot|鍋=pan|箸=chopsticks|包丁=knife|お茶/茶=tea|抹茶=green tea|コーヒー=coffee|酒=sake|ラーメン/うどん/そば/麺=noodles|寿司=sushi|ご飯=rice|おにぎり=rice ball|パン=bread|ケーキ=cake|団子=dumpling|りんご/リンゴ=apple|みかん=orange|スイカ=watermelon|果物=fruit|野菜=vegetable|スープ=soup|肉=meat|湯気=steam|かき氷/アイスクリーム=ice cream|
  本=book|手紙=letter|紙=paper|筆=brush|電話/スマホ/スマートフォン/携帯=phone|パソコン=computer|カメラ=camera|テレビ=television|傘/番傘=umbrella|リュック=backpack|鞄/カバン/バッグ=bag|箱=box|ボール=ball|ビー玉=marble|風船=balloon|凧=kite|人形=doll|おもちゃ=toy|刀/日本刀=sword|弓=bow|扇子/うちわ=fan|琴=koto|笛/尺八=flute|三味線=shamisen|太鼓=drum|ギター=guitar|ピアノ=piano|バイオリン=violin|鍵=key|指輪=ring|時計=clock|懐中時計=pocket watch|
  仮面/お面=mask|旗=flag|仏像/像=statue|花瓶=vase|花火=firework|風鈴=wind chime|帽子=hat|麦わら帽子=straw hat|眼鏡/メガネ=glasses|サングラス=sunglasses|マフラー=scarf|手袋=gloves|シャツ=shirt|上着/ジャケット=jacket|コート=coat|レインコート/雨合羽=raincoat|セーター=sweater|スカート=skirt|ドレス/ワンピース=dress|着物/浴衣=kimono|袴=hakama|スーツ=suit|制服=uniform|セーラー服=school uniform|エプロン/前掛け=apron|ズボン=trousers|靴=shoe|下駄/草履=sandal|長靴/ブーツ=boot|鎧=armor|宇宙服=spacesuit|ヘルメット=helmet|法被=happi coat|
  手/両手=hand|指=finger|顔=face|目/瞳=eye|涙=tear|唇/口元/口=lip|髪/黒髪/長い髪=hair|白髪=white hair|三つ編み/おさげ=braid|ひげ/髭=beard|足=foot|肩=shoulder|背中=back|頭=head|耳=ear|尻尾/しっぽ=tail|翼/羽=wing|笑顔=smile|汗=sweat|後ろ姿/人影=figure|
  木/大木/樹木=tree|松/松の木=pine tree|桜/桜の木=cherry tree|桜の花びら=petal|紅葉/もみじ=maple leaf|竹/竹林=bamboo forest|花=flower|バラ=rose|菊=flower|蓮=lotus flower|向日葵/ひまわり/ヒマワリ=sunflower|草=grass|葉/木の葉=leaf|落ち葉=fallen leaf|花びら=petal|苔=moss|キノコ=mushroom|稲=rice plant|
  石/岩=rock|山/山々=mountain|富士山=Mount Fuji|崖=cliff|川=river|小川=stream|滝=waterfall|湖=lake|池=pond|海=sea|波=wave|空/青空/夜空=sky|雲=cloud|雲海=cloud sea|月/満月=moon|太陽=sun|夕日/夕陽=setting sun|日差し/日光/陽光=sunlight|木漏れ日=dappled sunlight|月光/月明かり=moonlight|星/星空=star|天の川=galaxy|オーロラ=aurora|虹=rainbow|雪/粉雪=snow|雨/小雨/雨粒=rain|霧/朝霧=fog|風/そよ風=wind|稲妻/雷=lightning|水=water|水たまり=puddle|氷=ice|つらら=icicle|煙=smoke|埃=dust|火花=spark|シャボン玉/泡=bubble|影=shadow|水面=water|砂=sand|
  家/民家/古民家=house|ビル/高層ビル=high-rise|建物=building|塔/五重塔=tower|寺/お寺=temple|神社=shrine|鳥居=torii arch|城=castle|壁=wall|橋/石橋=bridge|階段/石段=stairs|屋根/瓦屋根=roof|軒先/軒下=eaves|灯台=lighthouse|噴水=fountain|屋台=stall|テント=tent|井戸=well|バス停=bus stop|信号=traffic light|電柱=telephone pole|自動販売機/自販機=vending machine|
  街/町/都会=city|通り/街角/道=street|路地/路地裏=alley|交差点=intersection|商店街=market street|村=village|公園=park|庭/庭園=garden|中庭=courtyard|森/林=forest|草原/野原=meadow|畑=field|ひまわり畑=sunflower field|田んぼ/水田=rice field|砂漠=desert|砂浜/海岸/浜辺/海辺=beach|海中/水中/海底=underwater|港=harbour|市場=market|夜市=night market|広場=square|駅=station|ホーム/プラットホーム=platform|線路=railway track|道路=road|山道=road|空港=airport|学校=school|教室=classroom|校庭=school yard|
  事務所/オフィス=office|図書館=library|美術館/博物館=museum|喫茶店/カフェ=cafe|茶室=teahouse|レストラン/食堂=restaurant|居酒屋/バー=bar|台所/厨房/キッチン=kitchen|居間/リビング=living room|寝室=bedroom|部屋/室内/和室=room|廊下=corridor|舞台/ステージ=stage|劇場=theatre|体育館/道場=gym|工場=factory|工房=workshop|病院=hospital|店=shop|本屋=bookshop|温泉/露天風呂=hot spring|銭湯=bathhouse|縁側=porch|屋上=rooftop|ベランダ=balcony|洞窟=cave|宇宙=space|宇宙ステーション=space station module|月面=moon surface|東京=Tokyo|京都=Kyoto|渋谷=Shibuya|
  朝/早朝=morning|夜明け/明け方/日の出=dawn|昼/正午/真昼=noon|午後/昼下がり=afternoon|夕方=evening|夕暮れ/黄昏=dusk|日没=sunset|夜/深夜/真夜中=night|昼間=daytime|ゴールデンアワー=golden hour|春=spring|夏=summer|秋=autumn|冬=winter|嵐/暴風雨=storm|雷雨=thunderstorm|吹雪=blizzard|曇り/曇り空=overcast sky|快晴/晴れ=clear sky|雨の夜=rainy night|
  灯り/明かり/照明=lamp light|光=light|逆光=backlight|柔らかい光=soft light|スポットライト=spotlight|ろうそくの光/キャンドルの光=candlelight|窓の光=window light|音/声=sound|セミ/蝉=cicada|セミの声/蝉の声/蝉時雨=cicadas|鳥のさえずり/鳥の声=birdsong|風の音=wind|雨の音/雨音=rain|波の音/波音=surf|足音=footsteps|笑い声=laughter|拍手=applause|鐘の音=bell|風鈴の音=wind chime|雷鳴=thunder|せせらぎ/水の音=trickling water|虫の声=crickets|電車の音=train|エンジン音=engine|話し声/ざわめき=crowd chatter|歓声=cheering|音楽=music|ピアノ曲=piano music|文字=text|字幕=subtitles|歌=song|電線=power line|お守り=charm|ろくろ=potter wheel|粘土=clay|絵=painting|写真=photograph|地図=map|切符=ticket|新聞=newspaper|ほうき/箒=broom|糸=string|布=cloth|羽根=feather`,
    into,
  );

  entries(
    'verb',
    `走=run|駆け=run|歩=walk|散歩=walk|通り過ぎ=pass|渡=cross|横切=cross|跳=jump|ジャンプ=jump|踊=dance|舞い落ち=fall|舞=flutter|座=sit|腰掛け/腰かけ=sit|立ち上が=stand up|立=stand|横たわ=lie|寝/眠=sleep|しゃが=crouch|ひざまず=kneel|見上げ=look up|見下ろ=look down|見つめ/眺め/見守=look|見=look|振り返/振り向=turn|笑=laugh|微笑=smile|泣=cry|
  言=say|話=talk|尋ね/聞=ask|答え=answer|叫=shout|ささや/囁=whisper|つぶや/呟=murmur|歌=sing|食べ=eat|飲=drink|すす=sip|持ち上げ=lift|持=hold|握=hold|抱きしめ=hug|抱=hold|かざ=hold up|掲げ=raise|上げ=raise|置=put|拾=pick up|渡=give|差し出=offer|受け取=take|投げ=throw|開け/開=open|閉め/閉じ/閉ま=close|着て=wear|着た=wear|着=wear|かぶ/被=wear|履=wear|まとった/まと=wear|背負=carry|運=carry|乗=ride|運転=drive|走り抜け=run|止ま/停ま=stop|飛び立=take off|飛=fly|泳=swim|浮か/浮=float|漂=drift|落ち/散=fall|降=fall|
  揺れ/揺=sway|なび=sway|昇/上が=rise|燃え=burn|輝/光=glow|きらめ=sparkle|瞬=flicker|流れ=flow|滴=drip|打ち寄せ=crash|回転=spin|回=spin|震え=shake|咲=bloom|練習=practise|弾=play|奏=play|吹=blow|叩=beat|打=hit|書=write|描=paint|読=read|作=make|彫=carve|料理/調理=cook|焼=bake|切=cut|注/淹れ=pour|洗=wash|拭=wipe|掃=sweep|植え=plant|摘=pick|直=repair|縫=sew|撮影/撮=photograph|働=work|待=wait|追いかけ/追=chase|登=climb|押=push|引=pull|キス=kiss|手を振=wave|うなず=nod|お辞儀/おじぎ=bow|拍手=clap|指差=point|乾杯=toast|灯/点け=light|釣=fish|漕=row|戦=fight|斬=slash|構え=hold|呼吸=breathe|考え=think|現れ=appear|消え=disappear|割れ/壊れ=break|爆発=explode|積も=lie|吹き抜け=blow|照ら=shine|映=reflect|差し込=shine|渡って=cross|進=move|近づ=approach|離れ=leave|去=leave|帰=return|入=enter|出て=come out|撫で=stroke|遊=play|吊る=hang|下が=hang|ぶら下が=hang|並=stand|広が=spread|覆=cover|覗=peer|手を伸ば=reach|転が=roll|滑=slide|煮え=boil|響=ring|鳴=ring|囲=surround|染ま=glow|傾=lean|濡れ=drip|ほほえ=smile|目を閉じ=close eyes`,
    into,
  );

  entries(
    'adj',
    `赤い/赤=red|青い/青=blue|黄色い/黄色=yellow|緑の/緑色の/緑=green|白い/白=white|黒い/黒=black|灰色の/灰色=grey|茶色い/茶色の=brown|紫の/紫色の/紫=purple|ピンクの/ピンク=pink|オレンジ色の/オレンジの/橙色の=orange|金色の/黄金の=golden|銀色の=silver|紺色の/紺の=navy|
  大きな/大きい/巨大な=big|小さな/小さい=small|高い=tall|低い=low|長い=long|短い=short|太った=chubby|痩せた=thin|古い/古びた=old|新しい=new|若い=young|年老いた/老いた=old|美しい=beautiful|かわいい/可愛い=cute|静かな=quiet|賑やかな/にぎやかな=crowded|混雑した=crowded|空っぽの/誰もいない/無人の=empty|明るい=bright|暗い/薄暗い=dark|暖かい/温かい/暖かな=warm|冷たい/寒い=cold|濡れた=wet|乾いた=dry|熱い/暑い=hot|
  壊れた=broken|丸い=round|四角い=square|木製の/木の=wooden|石の=stone|竹の=bamboo|鉄の=iron|ガラスの=glass|革の=leather|絹の=silk|紙の=paper|陶器の=ceramic|透明な/透明の=transparent|光る/輝く=glowing|柔らかい/柔らかな=soft|不思議な=mysterious|幸せな/嬉しそうな/楽しそうな=happy|悲しい/悲しげな=sad|怒った=angry|緊張した=nervous|疲れた=tired|驚いた=surprised|穏やかな=calm|軽快な=lively|優しい=gentle|深い=deep|遠い/遠くの=distant|色とりどりの/カラフルな=colourful|未来的な=futuristic|伝統的な=traditional|雪の積もった/雪に覆われた=snowy|逆さまの=upside-down|満開の=blooming|濃い=thick|広い=wide|眩しい=bright|夕焼けの=sunset|静まり返った=quiet|縞模様の=striped|花柄の=floral`,
    into,
  );

  entries(
    'adv',
    `ゆっくりと/ゆっくり=slowly|素早く/速く=quickly|急に/突然=suddenly|静かに/そっと=quietly|優しく=gently|嬉しそうに/楽しそうに=happily|悲しそうに=sadly|不安そうに=nervously|一緒に=together|一人で/ひとりで=alone|大声で=loudly|小声で=softly|真剣に=seriously|懸命に=hard|勢いよく=quickly|丁寧に=carefully|自由に=freely|上に=up|下に=down|空高く=high`,
    into,
  );

  entries(
    'verb',
    `包まれ=wrap|火をつけ=light|微笑み=smile|見つけ=find|見送=wave|手を伸ば=reach|手を合わせ=pray|祈=pray|こね=knead|混ぜ=stir|かき混ぜ=stir|盛り付け=arrange|並べ=arrange|削=carve|磨=polish|巻=wind|結=tie|脱=take off|羽織=wear|吠え=bark|鳴=cry|舐め=lick|噛=bite|あくびを=yawn|伸びを=stretch|転=fall|滑=slide|蹴=kick|漕ぎ出=row|潜=dive|跳ね=jump|羽ばた=flap|旋回=circle|群れ=gather|集ま=gather|隠れ=hide|逃げ=run|追いつ=catch|捕まえ=catch|差し伸べ=reach|ささや=whisper|交わ=exchange|抱え=carry|掘=dig|耕=dig|干=hang|吊=hang|溶け=melt|凍=freeze|舞い上が=rise|立ち昇=rise|立ち上=rise|漂=drift|打ち上げ=launch|打ち上が=rise|弾け=burst|飾=decorate|灯=light|照らされ=glow|急=rush|急い=rush`,
    into,
  );
  entries(
    'noun',
    `山あい/山間=mountain|タバコ/煙草=cigarette|ジャズ=jazz music|クラシック=classical music|ロック=rock music|三毛猫=calico cat|白猫=white cat|秋田犬=Akita dog|ハリネズミ=hedgehog|カメ/ウミガメ=tortoise|クラゲ=jellyfish|タコ=octopus|カニ=crab|老夫婦=old couple|会社員/サラリーマン=businessman|主婦=housewife|中学生/高校生/小学生=student|外国人=foreigner|団扇=fan|縁日=festival market|祭り=festival|盆踊り=dance|屋根の上=roof|窓辺/窓際=window|窓ガラス=window|車内=train interior|電車内=subway car|運転席=cockpit|踏切=railway crossing|歩道橋=footbridge|歩道=sidewalk|横断歩道=crosswalk|坂道=street|山頂=mountain peak|渓谷=canyon|谷=valley|棚田=rice terrace|茶畑=tea field|果樹園=orchard|牧場=pasture|花畑=flower field|島=island|サンゴ礁=coral reef|氷河=glacier|火山=volcano|雪原=snowfield|雪山=snowy mountain|枯れ葉=fallen leaf|若葉=leaf|どんぐり=acorn|紫陽花/あじさい=hydrangea flower|藤=wisteria flower|梅=plum blossom|たんぽぽ/タンポポ=dandelion|すすき=reed|絵筆=brush|キャンバス=canvas|彫刻=sculpture|マイク=microphone|ヘッドホン=headphones|画面/スクリーン=screen|キーボード=keyboard|工具=tool|のこぎり=saw|金槌=hammer|釣り竿=fishing rod|網=net|籠=basket|座布団=cushion|毛布=blanket|枕=pillow|タオル=towel|杖=cane|車椅子=wheelchair|スケートボード=skateboard|サーフボード=surfboard|雪だるま=snowman|かかし=scarecrow|風車=windmill|水車=water wheel|煙突=chimney|柱=pillar|石畳=cobblestone|石垣=stone wall|竹垣=bamboo fence|鉄橋=bridge|トンネル=tunnel|教会=church|宮殿=palace|遺跡=ruin|工事現場=construction site|額=forehead|頬=cheek|鼻=nose|眉=eyebrow|手のひら=palm|拳=fist|膝=knee|しわ=wrinkle|鈴の音=bell|汽笛=horn|波の音=surf|猫の鳴き声=meow|犬の鳴き声=barking|虫の音=crickets|カエルの声=frogs|カモメの声=gulls|太鼓の音=drums|笛の音=flute music|ギターの音=guitar music|琴の音色=zither music`,
    into,
  );
  entries(
    'adj',
    `しわだらけの/しわの寄った=wrinkled|縞の=striped|チェックの=plaid|毛むくじゃらの/ふわふわの=fluffy|ベージュの=beige|水色の=light-blue|藍色の=indigo|真っ赤な=red|真っ白な=white|真っ黒な=black|青白い=pale|薄い=thin|厚い=thick|細い=thin|狭い=narrow|急な=steep|深い=deep|静寂な=quiet|荒れ果てた/廃墟の=abandoned|錆びた=rusty|銀の=silver|木造の=wooden|レンガの=brick|恥ずかしそうな=shy|眠そうな/眠たげな=sleepy|真剣な=serious|誇らしげな=proud|寂しげな/孤独な=lonely|陽気な=cheerful|優雅な=elegant|豪華な=ornate|霧深い=foggy|夏らしい=summer|無数の/たくさんの/多くの=many|中年の=middle-aged|幼い=little|裸足の=barefoot|びしょ濡れの=wet`,
    into,
  );
  addEveryday(1, into);
});
