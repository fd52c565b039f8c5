import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { distance, normalize, sub, type Vec3 } from '../../math/vec.ts';
import { Sight } from '../camera/sight.ts';
import { createFilm, type Film, type StagedShot } from '../film.ts';
import type { Performer } from './track.ts';

function film(prompt: string): Film {
  return createFilm(planned(prompt, 5, { cfgScale: 0.5, audio: false, shotType: 'customize' }), { picture: false });
}

function who(shot: StagedShot, noun: string): Performer {
  const found = shot.performers.find((p) => p.member?.noun.includes(noun));
  if (!found) throw new Error(`no ${noun}`);
  return found;
}

describe('relations between those who take part', () => {
  it('lays a dog under the table that it sleeps under', () => {
    const shot = film('A dog sleeps under a table.').staged(0);
    const table = shot.performers.find((p) => p.key === 'over:table');
    const [dog, over] = [who(shot, 'dog').state(1).position, table?.state(1).position ?? [9, 9, 9]];
    expect(Math.hypot(dog[0] - over[0], dog[2] - over[2])).toBeLessThan(0.2);
  });

  it('carries a parrot on the shoulder of whoever walks with it', () => {
    const shot = film('A girl with a parrot on her shoulder walks through a market.').staged(0);
    const [girl, parrot] = [who(shot, 'girl'), who(shot, 'parrot')];
    for (const w of [0.5, 2, 4]) {
      const neck = girl.actor.joints(girl.state(w)).neck;
      expect(neck && distance(neck, parrot.state(w).position)).toBeLessThan(0.22);
    }
    expect(distance(parrot.state(0.5).position, parrot.state(4).position)).toBeGreaterThan(2);
  });

  it.each(['A woman plays the piano in a living room.', 'A drummer plays the drums on a stage.'])(
    'seats players at their instruments: %s',
    (prompt) => {
      const shot = film(prompt).staged(0);
      const player = shot.performers.find((p) => p.member?.kind === 'person' && p.subject);
      const instrument = shot.performers.find((p) => p.actor.anchors.player);
      if (!player || !instrument) throw new Error('nobody plays');
      const state = player.state(shot.worldStart + 2);
      expect(state.posture).toBe('sit');
      const keys = instrument.seenAt(shot.worldStart);
      const away = Math.hypot(keys[0] - state.position[0], keys[2] - state.position[2]);
      expect(away).toBeGreaterThan(0.25);
      expect(away).toBeLessThan(0.95);
      const ahead = Math.atan2(keys[0] - state.position[0], keys[2] - state.position[2]);
      expect(Math.cos(ahead - state.heading)).toBeGreaterThan(0.65);
    },
  );

  it('keeps animals that gather about another out of its body', () => {
    const shot = film('Lion cubs play around a zebra in the savanna.').staged(0);
    const zebra = who(shot, 'zebra');
    const cubs = shot.performers.filter((p) => p.member?.noun.includes('cub'));
    expect(cubs.length).toBeGreaterThan(2);
    const least = (zebra.actor.size[2] + cubs[0].actor.size[2]) * 0.45;
    for (const c of cubs) expect(distance(c.state(1).position, zebra.state(1).position)).toBeGreaterThan(least);
  });

  it('keeps those who dance about a fire out of it', () => {
    const shot = film('Children dance around a bonfire at night.').staged(0);
    const fire = shot.performers.find((p) => /campfire/.test(p.key));
    if (!fire) throw new Error('no fire');
    const children = shot.performers.filter((p) => p.member?.noun === 'child');
    expect(children.length).toBeGreaterThan(1);
    for (const c of children) expect(distance(c.state(1).position, fire.state(1).position)).toBeGreaterThan(0.8);
  });

  it('looks at a face under a brim from where the eyes are seen', () => {
    const shot = film('High-angle close-up of a cowboy in a wide-brimmed hat.').staged(0);
    const { eye } = shot.camera.at(2);
    const face = who(shot, 'cowboy').seenAt(shot.worldStart + 2);
    const [up, aside] = [eye[1] - face[1], Math.hypot(eye[0] - face[0], eye[2] - face[2])];
    expect(Math.atan2(up, aside)).toBeGreaterThan(0.05);
    expect(Math.atan2(up, aside)).toBeLessThan(0.3);
  });

  it.each(['A chef bends over a pan in a restaurant kitchen.', 'A woman leans against a tree.'])(
    'has those who bend or lean on their feet: %s',
    (prompt) => {
      const shot = film(prompt).staged(0);
      expect(shot.performers.find((p) => p.subject)?.state(shot.worldStart + 2).posture).toBe('stand');
    },
  );

  it.each([
    ['A child holds a red balloon in a park.', 'balloon'],
    ['A boy flies a kite on the beach.', 'kite'],
  ])('has what is held up in the picture: %s', (prompt, noun) => {
    const shot = film(prompt).staged(0);
    const held = who(shot, noun);
    for (const seconds of [0.5, 2.5, 4.5]) {
      const camera = shot.camera.at(seconds);
      const frame = held.frame?.(shot.worldStart + seconds * shot.rate);
      if (!frame) throw new Error('not held');
      const top: Vec3 = [frame[3], frame[7] + held.actor.size[1], frame[11]];
      const forward = normalize(sub(camera.target, camera.eye));
      const to = sub(top, camera.eye);
      const depth = to[0] * forward[0] + to[1] * forward[1] + to[2] * forward[2];
      const level = Math.sqrt(1 - forward[1] ** 2);
      const up = (to[1] - depth * forward[1]) / level;
      expect(Math.abs(up / depth)).toBeLessThan(Math.tan(camera.fovY / 2));
    }
  });

  it('looks at a wedding down the aisle past the pews', () => {
    const shot = film('A bride and groom walk down the aisle of a church.').staged(0);
    const scene = createFilm(
      planned('A bride and groom walk down the aisle of a church.', 5, {
        cfgScale: 0.5,
        audio: false,
        shotType: 'customize',
      }),
      { picture: false },
    ).scene(0);
    const sight = new Sight(
      shot.world,
      scene.instances.filter((i) => i.cast === 0),
    );
    let hidden = 0;
    const seen: Performer[] = [who(shot, 'bride'), who(shot, 'groom')];
    for (const seconds of [0.5, 2.5, 4.5])
      for (const p of seen)
        for (const share of [0.35, 0.55, 0.8]) {
          const { eye } = shot.camera.at(seconds);
          const at = p.state(shot.worldStart + seconds * shot.rate).position;
          const to: Vec3 = [at[0], at[1] + share * p.actor.size[1], at[2]];
          const far = distance(eye, to);
          if (sight.cast(eye, normalize(sub(to, eye)), far).distance < far - 0.3) hidden++;
        }
    expect(hidden).toBeLessThanOrEqual(4);
  });
});
