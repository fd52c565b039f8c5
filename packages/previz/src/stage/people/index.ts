/** People of every age, dressed as the words say. */
import type { ActorBuilder } from '../actor.ts';
import { folkOf } from './folk.ts';
import { makePerson } from './person.ts';
import { magnified, statureOf } from './stature.ts';
import { winged } from './wings.ts';

/** Builds a person, or a robot with a person's build for the model "robot", of the stature that the words give. */
export const buildPerson: ActorBuilder = (context) =>
  magnified(
    winged(makePerson(context, context.member?.model === 'robot'), context, folkOf(context.member?.noun).wings),
    statureOf(context),
  );
