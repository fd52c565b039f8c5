/** The places of the catalogue. */
import type { Place, PlaceBuilder, PlaceContext } from '../place.ts';
import { airport } from './airport.ts';
import { alienPlanet } from './alien-planet.ts';
import { aquariumHall } from './aquarium-hall.ts';
import { attic } from './attic.ts';
import { bakery } from './bakery.ts';
import { bar } from './bar.ts';
import { basement, wineCellar } from './basement.ts';
import { bowlingAlley } from './bowling-alley.ts';
import { canal } from './canal.ts';
import { candyLand } from './candy-land.ts';
import { bathroom, hospitalRoom } from './care-rooms.ts';
import { casino } from './casino.ts';
import { dungeon, prisonCell } from './cells.ts';
import { church } from './church.ts';
import { churchFront } from './church-front.ts';
import { cinema } from './cinema.ts';
import { cityStreet } from './city-street.ts';
import { constructionSite } from './construction-site.ts';
import { controlTower } from './control-tower.ts';
import { courtroom } from './courtroom.ts';
import { cyberStreet } from './cyber-street.ts';
import { deepWoods } from './deep-woods.ts';
import { diningRoom } from './dining-room.ts';
import { cafe, restaurant } from './eateries.ts';
import { elevator } from './elevator.ts';
import { eraStreet } from './era-street.ts';
import { fairground } from './fairground.ts';
import { favela } from './favela.ts';
import { field } from './fields.ts';
import { fitnessGym } from './fitness-gym.ts';
import { fjord } from './fjord.ts';
import { floatingIslands } from './floating-islands.ts';
import { gorge } from './gorges.ts';
import { ballroom, barn, museum } from './grand-rooms.ts';
import { granitePeaks } from './granite-peaks.ts';
import { graveyard } from './graveyard.ts';
import { greenhouse } from './greenhouse.ts';
import { gym } from './gym.ts';
import { harbour } from './harbour.ts';
import { bedroom, kitchen, livingRoom } from './homes.ts';
import { hotelLobby } from './hotel-lobby.ts';
import { lakeshore } from './lakeshore.ts';
import { library } from './library.ts';
import { market } from './market.ts';
import { moonBase } from './moon-base.ts';
import { mosqueCourt } from './mosque-court.ts';
import { motel } from './motel.ts';
import { nightclub } from './nightclub.ts';
import { oasis } from './oasis.ts';
import { pagodaGarden } from './pagoda-garden.ts';
import { parkingGarage } from './parking-garage.ts';
import { cave, corridor, workshop } from './passages.ts';
import { petrolStation } from './petrol-station.ts';
import { playground } from './playground.ts';
import { recordingStudio } from './recording-studio.ts';
import { riceTerraces } from './rice-terraces.ts';
import { rooftop } from './rooftop.ts';
import { ruinedStreet } from './ruined-street.ts';
import { ruins } from './ruins.ts';
import { savanna } from './savanna.ts';
import { controlRoom, spaceCorridor, spaceshipBridge } from './sci-fi-rooms.ts';
import { barbershop, laundromat } from './service-shops.ts';
import { laboratory, shop } from './shop.ts';
import { beach, sea, underwater } from './shores.ts';
import { skyline } from './skyline.ts';
import { smithy } from './smithy.ts';
import { stadium } from './stadium.ts';
import { stairwell } from './stairwell.ts';
import { station } from './station.ts';
import { steamWorkshop } from './steam-workshop.ts';
import { study } from './study.ts';
import { suburbanStreet } from './suburban-street.ts';
import { subwayCar } from './subway-car.ts';
import { swimmingPool } from './swimming-pool.ts';
import { teaRoom } from './tea-room.ts';
import { templeHall } from './temple-hall.ts';
import { theatre } from './theatre.ts';
import { throneRoom } from './throne-room.ts';
import { tvStudio } from './tv-studio.ts';
import { vehicleInterior } from './vehicle-interior.ts';
import { village } from './village.ts';
import { volcano } from './volcano.ts';
import { warehouse } from './warehouse.ts';
import { waterfall } from './waterfall.ts';
import { road, space, studio } from './ways.ts';
import { desert, meadow, mountains, snowfield } from './wilds.ts';
import { forest, park } from './woods.ts';
import { classroom, office } from './work-rooms.ts';
import { zoo } from './zoo.ts';

const BUILDERS: Readonly<Record<string, PlaceBuilder>> = {
  suburban_street: suburbanStreet,
  rooftop,
  cafe,
  restaurant,
  kitchen,
  living_room: livingRoom,
  bedroom,
  office,
  classroom,
  library,
  theatre,
  gym,
  temple_hall: templeHall,
  forest,
  park,
  meadow,
  mountains,
  desert,
  snowfield,
  beach,
  sea,
  underwater,
  city_street: cityStreet,
  skyline,
  market,
  village,
  station,
  road,
  space,
  void: studio,
  workshop,
  corridor,
  cave,
  vehicle_interior: vehicleInterior,
  ballroom,
  museum,
  barn,
  hospital_room: hospitalRoom,
  bathroom,
  dining_room: diningRoom,
  shop,
  laboratory,
  medieval_street: eraStreet,
  japanese_street: eraStreet,
  chinese_street: eraStreet,
  mediterranean_street: eraStreet,
  greek_village: eraStreet,
  frontier_town: eraStreet,
  wheat_field: field,
  flower_field: field,
  vineyard: field,
  rice_terraces: riceTerraces,
  spaceship_bridge: spaceshipBridge,
  space_corridor: spaceCorridor,
  control_room: controlRoom,
  bar,
  nightclub,
  throne_room: throneRoom,
  dungeon,
  prison_cell: prisonCell,
  fairground,
  graveyard,
  cyber_street: cyberStreet,
  ruins,
  alien_planet: alienPlanet,
  playground,
  stadium,
  airport,
  swimming_pool: swimmingPool,
  harbour,
  canyon: gorge,
  glacier: gorge,
  volcano,
  jungle: deepWoods,
  bamboo_forest: deepWoods,
  swamp: deepWoods,
  enchanted_forest: deepWoods,
  church,
  fitness_gym: fitnessGym,
  lakeshore,
  warehouse,
  church_front: churchFront,
  recording_studio: recordingStudio,
  parking_garage: parkingGarage,
  study,
  laundromat,
  barbershop,
  tea_room: teaRoom,
  construction_site: constructionSite,
  granite_peaks: granitePeaks,
  canal_side: canal,
  canal,
  aquarium_hall: aquariumHall,
  greenhouse,
  courtroom,
  wine_cellar: wineCellar,
  basement,
  attic,
  elevator,
  stairwell,
  bakery,
  smithy,
  hotel_lobby: hotelLobby,
  casino,
  cinema,
  tv_studio: tvStudio,
  bowling_alley: bowlingAlley,
  subway_car: subwayCar,
  control_tower: controlTower,
  petrol_station: petrolStation,
  motel,
  zoo,
  favela,
  mosque_court: mosqueCourt,
  pagoda_garden: pagodaGarden,
  moon_base: moonBase,
  ruined_street: ruinedStreet,
  steam_workshop: steamWorkshop,
  waterfall,
  savanna,
  oasis,
  fjord,
  floating_islands: floatingIslands,
  candy_land: candyLand,
};

/** Builds the place of a plan; its id must be one of the catalogue's PLACES. */
export function buildPlace(context: PlaceContext): Place {
  const builder = BUILDERS[context.plan.place];
  if (!builder) throw new Error(`no place "${context.plan.place}": ids are ${Object.keys(BUILDERS).join(', ')}`);
  return builder(context);
}
