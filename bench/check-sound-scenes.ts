/** Scenes with known events: what is asked for, and how the picture shows the instant. */
import type { Seen } from './check-sound-contacts.ts';

export interface ContactScene {
  prompt: string;
  seen: Seen;
  /** Heard as dips of a tone rather than as onsets. */
  tone?: boolean;
  /** Metres that a hand must come down to have struck. */
  deep?: number;
}

const scene = (prompt: string, seen: Seen, more: Partial<ContactScene> = {}): ContactScene => ({
  prompt,
  seen,
  ...more,
});

export const CONTACT_SCENES: readonly ContactScene[] = [
  scene('Full shot: a man in boots walks across an empty desert.', 'foot stops'),
  scene('Full shot: a woman in high heels walks down a hotel corridor.', 'foot stops'),
  scene('Full shot: a boy in sneakers runs across a meadow.', 'foot stops'),
  scene('Full shot: an old man walks along a beach at noon.', 'foot stops'),
  scene('Full shot: a girl walks through a snowfield.', 'foot stops'),
  scene('Full shot: a barefoot woman walks across a library.', 'foot stops'),
  scene('Full shot: a knight in armor walks through a temple.', 'foot stops'),
  scene('Full shot: a runner sprints along a mountain road.', 'foot stops'),
  scene('Full shot: a detective walks slowly through a cave.', 'foot stops'),
  scene('Full shot: a woman jogs along a forest trail.', 'foot stops'),
  scene('Full shot: a farmer walks over a field.', 'foot stops'),
  scene('Full shot: a robot walks through a warehouse.', 'foot stops'),
  scene('A man claps his hands in a living room.', 'palms meet'),
  scene('A girl claps her hands in a classroom.', 'palms meet'),
  scene('An old woman claps her hands slowly on a rooftop.', 'palms meet'),
  scene('A boy claps his hands on a beach.', 'palms meet'),
  scene('Two friends toast with wine glasses in a restaurant.', 'hands meet'),
  scene('A man and a woman toast with champagne in a bar.', 'hands meet'),
  scene('A woman drinks from a cup in a kitchen.', 'hand at mouth'),
  scene('A man drinks coffee in an office.', 'hand at mouth'),
  scene('A boy eats an apple in a park.', 'hand at mouth'),
  scene('A woman eats bread in a kitchen.', 'hand at mouth'),
  scene('A boxer punches a heavy bag in a gym.', 'hand farthest'),
  scene('A woman punches a punching bag in a gym.', 'hand farthest'),
  scene('A young man fights on a rooftop.', 'hand farthest'),
  scene('A girl jumps in a meadow.', 'foot down'),
  scene('A man jumps in a gym.', 'foot down'),
  scene('A boy jumps on a beach.', 'foot down'),
  scene('A drummer plays drums on a stage.', 'hand lowest', { deep: 0.06 }),
  scene('A girl plays drums in a garage.', 'hand lowest', { deep: 0.06 }),
  scene('A woman plays the piano in a concert hall.', 'hand lowest'),
  scene('A man plays the piano in a living room.', 'hand lowest'),
  scene('A chef chops vegetables in a kitchen.', 'tool lowest'),
  scene('A blacksmith hammers a horseshoe in a forge.', 'hand farthest'),
  scene('A carpenter hammers a nail in a workshop.', 'hand farthest'),
  scene('A baker kneads dough in a bakery.', 'tool lowest'),
  scene('A man plays the guitar in a bedroom.', 'stroke middle'),
  scene('A woman strums a guitar by a lake.', 'stroke middle'),
  scene('A violinist plays the violin on a stage.', 'stroke turns', { tone: true }),
  scene('A girl plays the violin in a living room.', 'stroke turns', { tone: true }),
  scene('A woman dances in a dance studio.', 'foot down'),
  scene('A man types on a keyboard in an office.', 'hand lowest'),
];
