/** Korean film and scene vocabulary with English glosses. Verbs are given by the stems they are written with. */
import { entries, WordTable } from './gloss.ts';
import { addEveryday, addShared } from './many-tongues.ts';

export const KO = new WordTable((into) => {
  addShared(2, into);

  entries(
    'noun',
    `사람=person|사람들=people|인물=person|남자/남성/사내=man|여자/여성/여인=woman|소년/남자아이=boy|소녀/여자아이=girl|아이/꼬마/어린이=child|아기=baby|노인/할아버지=old man|할머니/노파=old woman|청년=young man|아버지/아빠=father|어머니/엄마=mother|아들=son|딸=daughter|형/오빠/남동생/형제=brother|누나/언니/여동생/자매=sister|남편=husband|아내=wife|부부/커플/연인=couple|친구=friend|가족=family|손자=grandson|손녀=granddaughter|
  군중/인파=crowd|관객=audience|행인=pedestrian|관광객=tourist|손님=customer|학생=student|여학생=schoolgirl|선생님/교사=teacher|의사=doctor|간호사=nurse|경찰/경찰관=police officer|군인/병사=soldier|운전사/기사=driver|요리사/셰프=chef|주인/상인/노점상=vendor|어부=fisherman|농부=farmer|장인=craftsman|도예가/도공=potter|화가=painter|예술가=artist|가수=singer|무용수/댄서=dancer|발레리나=ballerina|배우=actor|음악가=musician|바이올리니스트=violinist|피아니스트=pianist|기타리스트=guitarist|과학자=scientist|우주비행사=astronaut|조종사=pilot|선장=captain|기자=reporter|탐정/형사=detective|소방관=firefighter|선수=athlete|권투선수/복서=boxer|무사/검객=swordsman|스님/승려=monk|신부=bride|신랑=groom|공주=princess|왕=king|왕자=prince|여왕=queen|마법사=wizard|마녀=witch|로봇=robot|외계인=alien|해녀=diver|바리스타=barista|택배기사/배달원=courier|사진작가=photographer|작가=writer|제빵사=baker|직원/점원=clerk|
  개/강아지=dog|진돗개=Jindo dog|고양이=cat|여우=fox|늑대=wolf|곰=bear|호랑이=tiger|사자=lion|말/백마=horse|소/황소=cow|양=sheep|사슴=deer|코끼리=elephant|낙타=camel|토끼=rabbit|쥐/생쥐=mouse|다람쥐=squirrel|원숭이=monkey|돼지=pig|용=dragon|새/작은새=bird|비둘기=pigeon|참새=sparrow|까치/까마귀=crow|독수리/매=eagle|부엉이/올빼미=owl|두루미/학=bird|백조=swan|갈매기=seagull|닭=chicken|오리=duck|펭귄=penguin|물고기/금붕어=fish|잉어=koi|상어=shark|고래=whale|돌고래=dolphin|거북이=tortoise|개구리=frog|나비=butterfly|벌/꿀벌=bee|반딧불이=firefly|잠자리=dragonfly|
  자동차/차/승용차=car|택시=taxi|트럭=truck|버스=bus|기차/열차=train|지하철=subway train|전차=tram|자전거=bicycle|오토바이/스쿠터=motorcycle|마차/수레=cart|배/나룻배/보트=boat|돛단배/요트=sailboat|어선=trawler|비행기=airplane|헬리콥터=helicopter|열기구=hot-air balloon|드론=drone|로켓=rocket|우주선=spaceship|
  탁자/식탁/테이블/책상=table|의자=chair|벤치=bench|소파=sofa|침대/이불=bed|책장=bookshelf|문/대문=door|창문/창/창가=window|커튼=curtain|거울=mirror|카펫/양탄자=rug|램프/스탠드=lamp|가로등=street lamp|등불/등/연등/한지등=lantern|촛불/양초/초=candle|횃불=torch|손전등=flashlight|네온사인/네온=neon sign|간판=sign|모닥불=campfire|불/불꽃=fire|벽난로=fireplace|전구=lamp|
  컵/찻잔/커피잔=cup|잔/유리잔=glass|병=bottle|그릇/사발=bowl|접시=plate|주전자/찻주전자=teapot|냄비/솥=pan|젓가락=chopsticks|숟가락=spoon|칼/식칼=knife|차/녹차=tea|커피=coffee|술/소주/막걸리=rice wine|라면/국수=noodles|김밥=rice roll|밥=rice|김치=kimchi|떡/떡볶이=rice cake|빵=bread|케이크=cake|사과=apple|귤=orange|수박=watermelon|과일=fruit|채소/야채=vegetable|국/찌개=soup|고기/삼겹살=meat|아이스크림=ice cream|
  책=book|편지=letter|종이=paper|붓/펜=brush|전화기/휴대폰/핸드폰/스마트폰=phone|컴퓨터=computer|노트북=laptop|카메라=camera|텔레비전=television|우산=umbrella|배낭/책가방=backpack|가방=bag|상자=box|공/축구공/농구공=ball|구슬=marble|풍선=balloon|연=kite|인형=doll|장난감=toy|검/장검=sword|활=bow|부채=fan|가야금=zither|피리=flute|북/장구=drum|기타=guitar|피아노=piano|바이올린=violin|열쇠=key|반지=ring|시계=clock|가면/탈=mask|깃발=flag|불상/동상=statue|꽃병=vase|불꽃놀이=firework|항아리/장독대/장독=crock jar|풍경=wind chime|빗자루=broom|그물=net|
  모자=hat|밀짚모자=straw hat|갓=hat|안경=glasses|선글라스=sunglasses|목도리/스카프=scarf|장갑=gloves|셔츠=shirt|재킷/외투=jacket|코트=coat|우비/비옷=raincoat|스웨터=sweater|치마=skirt|원피스/드레스=dress|한복=hanbok|두루마기=long coat|정장/양복=suit|교복=school uniform|유니폼/제복=uniform|앞치마=apron|바지=trousers|청바지=jeans|신발/구두/운동화=shoe|고무신=slipper|장화/부츠=boot|갑옷=armor|우주복=spacesuit|헬멧=helmet|마스크=mask|
  손/두손=hand|손가락=finger|얼굴=face|눈/눈동자=eye|눈물=tear|입술/입=lip|머리/머리카락=hair|단발머리=short hair|긴머리=long hair|백발=white hair|땋은머리=braid|수염=beard|발=foot|어깨=shoulder|등뒤=back|귀=ear|꼬리=tail|날개=wing|미소/웃음=smile|땀=sweat|뒷모습=figure|
  나무=tree|소나무=pine tree|벚나무/벚꽃나무=cherry tree|벚꽃=cherry blossom|은행나무=tree|단풍나무=maple tree|단풍잎/단풍=maple leaf|대나무/대나무숲=bamboo forest|꽃=flower|장미=rose|연꽃=lotus flower|해바라기=sunflower|풀/잔디=grass|나뭇잎/잎=leaf|낙엽=fallen leaf|꽃잎=petal|버섯=mushroom|화분=potted plant|벼=rice plant|억새/갈대=reed|
  돌/바위=rock|산=mountain|한라산/설악산/지리산=mountain|절벽=cliff|강/한강=river|시냇물/개울=stream|폭포=waterfall|호수=lake|연못=pond|바다=sea|파도=wave|하늘/밤하늘=sky|구름=cloud|운해=cloud sea|달/보름달=moon|해/태양=sun|석양/노을=sunset sky|햇빛/햇살=sunlight|달빛=moonlight|별/별빛=star|은하수=galaxy|오로라=aurora|무지개=rainbow|눈송이/함박눈=snow|비/빗물/빗방울=rain|안개=fog|바람/산들바람=wind|번개=lightning|물=water|물웅덩이/웅덩이=puddle|물방울=droplet|얼음=ice|고드름=icicle|연기=smoke|김/수증기=steam|먼지=dust|불똥=spark|비눗방울/거품=bubble|그림자=shadow|수면=water|모래=sand|
  집=house|한옥=hanok house|기와집=tile-roofed house|초가집=thatched house|고층빌딩/빌딩=high-rise|건물=building|탑=tower|절/사찰=temple|궁/궁궐/경복궁=palace|성=castle|벽/담벼락/돌담=wall|다리/돌다리=bridge|정자=pavilion|계단=stairs|지붕/기와지붕=roof|처마=eaves|등대=lighthouse|분수=fountain|포장마차/노점=stall|텐트=tent|우물=well|버스정류장/정류장=bus stop|신호등=traffic light|전봇대=telephone pole|
  거리/길거리/길=street|골목/골목길=alley|횡단보도=crosswalk|교차로=intersection|도시=city|마을/시골마을=village|공원=park|정원=garden|마당/앞마당=courtyard|숲=forest|들판/초원=meadow|밭=field|논=rice field|사막=desert|해변/바닷가/백사장=beach|바닷속/물속=underwater|항구/부두=harbour|시장/재래시장=market|야시장=night market|광장=square|역/기차역=station|승강장/플랫폼=platform|도로/고속도로=road|산길=road|공항=airport|학교=school|교실=classroom|운동장=school yard|사무실=office|도서관=library|미술관/박물관=museum|카페/커피숍=cafe|찻집=teahouse|식당/레스토랑=restaurant|술집=bar|주방/부엌=kitchen|거실=living room|침실=bedroom|방/방안/실내=room|복도=corridor|무대=stage|극장/공연장=theatre|체육관=gym|공장=factory|작업실/공방=workshop|병원=hospital|가게/상점=shop|서점=bookshop|옥상/루프탑=rooftop|베란다/발코니=balcony|동굴=cave|우주=space|우주정거장=space station module|서울=Seoul|부산=Busan|제주/제주도=Jeju|
  아침/이른아침=morning|새벽/일출/해돋이=dawn|낮/한낮=daytime|정오=noon|오후=afternoon|저녁=evening|해질녘/황혼/해질무렵=dusk|일몰=sunset|밤/한밤중/심야=night|골든아워/황금빛시간=golden hour|봄=spring|여름=summer|가을=autumn|겨울=winter|폭풍/폭풍우=storm|뇌우=thunderstorm|눈보라=blizzard|흐린하늘=overcast sky|맑은하늘=clear sky|불빛/조명/등불빛=lamp light|빛=light|역광=backlight|스포트라이트=spotlight|촛불빛=candlelight|
  소리=sound|목소리=voice|바람소리=wind|빗소리=rain|파도소리=surf|새소리=birdsong|매미소리/매미=cicadas|귀뚜라미소리/풀벌레소리=crickets|발소리/발자국소리=footsteps|웃음소리=laughter|박수소리/박수=applause|종소리=bell|천둥소리/천둥=thunder|물소리=trickling water|기차소리=train|엔진소리=engine|말소리/웅성거림=crowd chatter|환호성=cheering|음악=music|글자/문자=text|자막=subtitles|노래=song|전깃줄=power line|사진=photograph|그림=painting|지도=map|신문=newspaper|물레=potter wheel|점토/흙=clay|뿔=horn|깃털=feather`,
    into,
  );

  entries(
    'verb',
    `뛰어다니=run around|뛰어오르/뛰어올/뛰어넘=jump|달리/달려/뛰/뛰어=run|걷/걸어/걸으/걷고/거닐=walk|지나가/지나/통과하=pass|건너/가로지르/가로질러=cross|점프하=jump|춤추/춤을 추/춤을 춘/춤춘=dance|흩날리/날리=flutter|앉/앉아=sit|서 있/서있/서서=stand|일어나/일어서=stand up|누워/누운=lie|자고/잠든/잠들=sleep|웅크리/쪼그리=crouch|무릎 꿇/무릎을 꿇=kneel|올려다보=look up|내려다보=look down|바라보/쳐다보/응시하/지켜보=look|보고/보는/본다/보며=look|돌아보/뒤돌아보=turn|웃/미소 짓/미소짓=smile|울/운다/우는=cry|
  말하/말한/이야기하=say|묻/물어보=ask|대답하/대답한=answer|외치/외친/소리치=shout|속삭이/속삭인=whisper|노래하/노래 부르/부르=sing|먹/먹는/먹고=eat|마시/마신=drink|들고/든/든 채/들어/쥐/쥔/잡/잡고=hold|들어 올리/들어올리/치켜들=raise|안/안고/껴안=hug|내려놓/놓=put|줍/주워=pick up|주고/건네/건넨=give|받/받아=take|던지/던진=throw|열/연다/여는/열린=open|닫/닫는/닫힌=close|입/입은/입고/쓴/쓰고/신은/신고/두른/걸친=wear|메고/멘=carry|나르/옮기=carry|타고/탄/타는=ride|운전하/몰고=drive|멈추/멈춰/세우=stop|날아오르/날아올라=fly|날/날아/난다/나는/날아가=fly|헤엄치/수영하=swim|떠다니/떠 있/떠오르=float|떨어지/떨어진=fall|내리/내린=fall|
  흔들리/흔들=sway|펄럭이=flutter|솟아오르/피어오르/오르=rise|타오르/타올라/불타=burn|빛나/반짝이/반짝=glow|깜박이/깜빡이=flicker|흐르/흘러=flow|부서지/부딪치=crash|돌/돌아/회전하/빙글빙글=spin|떨/떨리=shake|피/피어/만개하=bloom|연습하/수련하=practise|연주하/켜/치고/친다/치는=play|불/불어/부는=blow|두드리/때리=hit|글을 쓰/써=write|그리/그린다=paint|읽/읽고=read|만들/빚/빚고=make|조각하/깎=carve|요리하=cook|굽/구워=bake|썰/자르=cut|따르/붓/부어=pour|씻=wash|닦=wipe|쓸=sweep|심/심는=plant|따고/따는=pick|고치=repair|꿰매=sew|찍/찍고/촬영하=photograph|일하=work|기다리/기다린=wait|쫓/쫓아/뒤쫓=chase|오르내리/올라가/등반하=climb|밀/밀어=push|당기/끌/끌고=pull|입맞추/키스하=kiss|손을 흔들/손 흔들=wave|끄덕이=nod|절하/인사하/고개를 숙이=bow|손뼉치/박수치=clap|가리키=point|건배하=toast|켜고/켜는=light|낚시하=fish|노를 젓/저어=row|싸우=fight|휘두르=swing|숨쉬/숨을 쉬=breathe|생각하=think|나타나/나타난=appear|사라지/사라진=disappear|깨지/부서=break|폭발하=explode|쌓이/쌓인=lie|비추/비치/비춘=shine|비쳐=reflect|다가가/다가오=approach|떠나/떠난=leave|돌아오=return|들어가/들어오=enter|나오/나온=come out|쓰다듬=stroke|놀/논다/노는=play|매달려/매달린/걸려/걸린=hang|굴러/구르=roll|미끄러지/미끄러져=slide|끓/끓고=boil|울리/울려=ring|기대=lean|내밀=reach|짖=bark|핥=lick|킁킁/냄새 맡=sniff|서 있는=stand|터지=explode`,
    into,
  );

  entries(
    'adj',
    `빨간/붉은/빨강=red|파란/푸른/파랑=blue|노란/노랑=yellow|초록/초록색/녹색=green|하얀/흰/흰색/새하얀=white|검은/까만/검정/검은색=black|회색=grey|갈색=brown|보라색/보라=purple|분홍/분홍색/핑크=pink|주황색/주황=orange|금빛/황금빛/금색=golden|은빛/은색=silver|남색=navy|큰/커다란/거대한=big|작은/조그만=small|높은=tall|낮은=low|긴=long|짧은=short|통통한=chubby|마른/야윈=thin|늙은/나이든/나이 든=old|오래된/낡은=old|새로운=new|젊은=young|아름다운/예쁜=beautiful|귀여운=cute|조용한/고요한=quiet|붐비는/북적이는/번화한=crowded|빈/텅 빈/텅빈=empty|밝은=bright|어두운/어둑한=dark|따뜻한/따스한=warm|차가운/추운=cold|젖은=wet|뜨거운/더운=hot|김이 나는/김이 모락모락 나는=steaming|부서진/깨진=broken|둥근=round|네모난=square|나무로 된=wooden|유리=glass|가죽=leather|비단=silk|대나무로 된=bamboo|투명한=transparent|빛나는=glowing|부드러운=soft|신비로운=mysterious|행복한/즐거운=happy|슬픈=sad|화난=angry|긴장한/불안한=nervous|지친/피곤한=tired|놀란=surprised|평화로운/잔잔한=calm|경쾌한=lively|깊은=deep|먼=distant|알록달록한/화려한=colourful|미래적인=futuristic|전통=traditional|눈 덮인/눈덮인=snowy|거꾸로 된=upside-down|중년=middle-aged|외로운/쓸쓸한=lonely|좁은=narrow|넓은=wide|맑은=clear|흐린=overcast|어린=young|줄무늬=striped|현대적인=modern`,
    into,
  );

  entries(
    'adv',
    `천천히/느리게=slowly|빠르게/빨리/재빨리=quickly|갑자기=suddenly|조용히/가만히=quietly|부드럽게/살며시=gently|행복하게/즐겁게/신나게=happily|슬프게=sadly|함께/같이=together|홀로/혼자=alone|크게=loudly|열심히=hard|조심스럽게=carefully|자유롭게=freely|다정하게/따뜻하게=warmly|힘차게=powerfully|위로=up|아래로=down`,
    into,
  );

  entries(
    'adj',
    `주름진/주름투성이의=wrinkled|체크무늬=plaid|꽃무늬=floral|복슬복슬한/털북숭이=fluffy|베이지색=beige|하늘색=light-blue|새빨간=red|새까만=black|창백한=pale|얇은=thin|두꺼운=thick|가파른=steep|버려진/폐허가 된=abandoned|녹슨=rusty|벽돌=brick|수줍은=shy|졸린=sleepy|진지한=serious|자랑스러운=proud|쾌활한/명랑한=cheerful|우아한=elegant|안개 낀/안개 자욱한=foggy|수많은/많은=many|가득한=full|맨발의=barefoot|반짝이는=sparkling|타오르는=burning|날아가는=flying|짙은=thick|은은한=soft|은색=silver|곱슬=curly|십대=teenage|꽃이 핀=blooming|무너진=ruined`,
    into,
  );
  entries(
    'verb',
    `고개를 들=look up|고개를 숙=bow|고개를 돌=turn|끌어당기/잡아당기=pull|담배에 불을 붙이/불을 붙이=light|반죽하=knead|젓/저으=stir|튀기/볶/굽고=fry|담/담아=put|펼치/펼쳐=open|접/접고=fold|감/감고=wind|묶=tie|벗/벗고=take off|하품하=yawn|기지개를 켜=stretch|넘어지=fall|차/차고=kick|잠수하=dive|퍼덕이=flap|맴돌=circle|모여/모이=gather|숨/숨어=hide|도망치=run|잡으/붙잡=catch|팔/파는=sell|파내=dig|말리=dry|녹/녹아=melt|얼어=freeze|터뜨리=burst|장식하=decorate|깨어나=wake|날갯짓=flap|손을 내밀=reach|기도하=pray|뒤집=turn|뿌리=scatter|물을 주=water|먹이를 주=feed|나란히 걷=walk|휘날리=flutter|휘몰아치=swirl|퍼지/퍼져=spread|사진을 찍=photograph|전화하=talk|눈을 감=close eyes|눈을 뜨=open eyes|윙크하=wink|박수를 치=clap|건너가=cross|가로질러 가=cross`,
    into,
  );
  entries(
    'noun',
    `고개=head|노인들=old people|회사원/직장인=businessman|주부=housewife|고등학생/중학생/초등학생=student|외국인=foreigner|노부부=old couple|쌍둥이=twins|창틀=window sill|난간=railing|현관=entrance|대청마루/마루=wooden floor|온돌방=room|지하철 안/전동차=subway car|조종석=cockpit|철길/기찻길=railway track|터널=tunnel|육교=footbridge|인도=sidewalk|언덕=hill|산꼭대기/산봉우리=mountain peak|계곡=canyon|골짜기=valley|녹차밭/차밭=tea field|과수원=orchard|목장=pasture|꽃밭=flower field|유채꽃밭/유채꽃=flower field|섬=island|산호초=coral reef|빙하=glacier|화산=volcano|설원/눈밭=snowfield|설산=snowy mountain|도토리=acorn|민들레=dandelion|코스모스=cosmos flower|진달래=azalea flower|매화=plum blossom|해파리=jellyfish|문어=octopus|게=crab|조개=shell|고슴도치=hedgehog|햄스터=hamster|수달=otter|캔버스=canvas|조각상=sculpture|마이크=microphone|헤드폰/이어폰=headphones|화면/스크린=screen|키보드=keyboard|망치=hammer|톱=saw|낚싯대=fishing rod|바구니=basket|방석=cushion|담요=blanket|베개=pillow|수건=towel|지팡이=cane|휠체어=wheelchair|스케이트보드=skateboard|눈사람=snowman|허수아비=scarecrow|풍차=windmill|물레방아=water wheel|굴뚝=chimney|기둥=pillar|돌계단=stone stairs|울타리=fence|교회=church|유적=ruin|이마=forehead|볼/뺨=cheek|코=nose|눈썹=eyebrow|손바닥=palm|주먹=fist|무릎=knee|주름=wrinkle|팔=arm|다리=bridge|고양이 울음소리=meow|개 짖는 소리=barking|갈매기 소리=gulls|개구리 소리=frogs|기적 소리=horn|피아노 소리=piano music|북소리=drums|기타 소리=guitar music|재즈=jazz music|클래식=classical music|교복 치마=skirt|후드티=hoodie|점퍼/패딩=jacket|털모자=wool hat|비니=beanie|귀마개=earmuffs|목걸이=necklace|귀걸이=earring|리본=ribbon|한 쌍=pair`,
    into,
  );
  addEveryday(2, into);
});
