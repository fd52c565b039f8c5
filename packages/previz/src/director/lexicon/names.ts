/** Common given names with the gender they are usually given to; prompts use them for their characters. */

const FEMALE = `maria mary anna anne emma sophia sophie olivia mia lily lucy ella grace alice clara chloe zoe sarah sara laura julia juliet
  jane emily kate katie nora ruby rosa elena elsa eva hannah lena luna maya nina sofia isabella camila lucia carmen ana yuki sakura
  hana aiko mei ling xiao-mei jia soo-min ji-woo minji priya aisha fatima leila layla amina zara ingrid freya amelia charlotte
  eleanor martha helen linda susan jessica rachel rebecca diana victoria beth claire margaret`;
const MALE = `john james jack tom thomas tim max leo liam noah oliver henry harry sam samuel ben benjamin david daniel michael mike peter paul
  mark luke lucas adam alex alexander george william will robert rob bob joe joseph charlie charles frank fred oscar hugo felix
  martin simon stephen steve kevin brian ryan jake ethan diego carlos juan pedro miguel pablo luis jose javier mateo kenji hiroshi
  takeshi haruto ren wei ming li-wei chen jun min-ho ji-hoon raj arjun omar ali hassan ahmed ivan dmitri lars sven marco luca
  giovanni antonio arthur edward walter`;

export const GIVEN_NAMES: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ...FEMALE.trim()
    .split(/\s+/)
    .map((name): [string, 'female'] => [name, 'female']),
  ...MALE.trim()
    .split(/\s+/)
    .map((name): [string, 'male'] => [name, 'male']),
]);
