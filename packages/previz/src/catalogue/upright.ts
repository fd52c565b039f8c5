/** Props that a hand keeps upright whatever the wrist does: what has contents, stands on its foot or hangs. */
export const UPRIGHT_PROPS: readonly string[] =
  `carton can vase candelabra trophy birdcage lab_flask test_tube hourglass snow_globe
  popcorn fries crystal_ball pizza sushi pancakes roast steak dumplings pineapple puppet wind_chime bell radio accordion skull
  compass aquarium soap pill_bottle pumpkin burger chopping_board money cabbage fire_extinguisher`.split(/\s+/);
