/** People of every age, dressed as the words say. */
import type { ActorBuilder } from '../actor.ts';
import { makePerson } from './person.ts';

/** Builds a person, or a robot with a person's build for the model "robot". */
export const buildPerson: ActorBuilder = (context) => makePerson(context, context.member?.model === 'robot');
