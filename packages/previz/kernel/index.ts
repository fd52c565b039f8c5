/** The render kernel: a FrameScene in memory to an I420 picture. Called by src/render/renderer.ts. */
import { FISHEYE } from '../src/render/params';
import { composite, noteHalf, startHalves } from './composite';
import { compositeDraft, keepLuma, startLuma } from './draft-composite';
import { drawCoarseDepth } from './depth';
import { enlarge, reserveWide, wideU, wideV, wideY } from './enlarge';
import { drawGlass, listGlass } from './glass';
import { drawParticles, hasParticles, prepareParticles } from './particles';
import { occlude } from './occlusion';
import { beginControl } from './moment';
import { noteMotion, startMotion } from './motion';
import { inversePlane, motionX, motionY, normalPlane, passControl, surfacePlane } from './passes';
import { bringBack, smearTile, startSmear, turned } from './smear';
import { rasterTile } from './raster';
import { setUpTriangles } from './setup';
import { bend } from './fisheye';
import { finishPicture } from './finish';
import { drawMirrors, mirrored } from './mirror';
import { defocus, measureBlur, prepareFocus } from './focus';
import { makeGlare } from './glare';
import { makeWeights } from './block';
import { makeShares } from './shade';
import { farthest, halveTile, nearest, shadeTile, useTilePixels } from './tile';
import { prepareFog } from './sky';
import { drawShadows, keepShadows } from './shadow';
import {
  P, arena, beginFrame, beginWorld, bones, endWorld, instances, lights, materials, meshes, particles, pf, planeU, planeV, planeY,
  keepTaken, sizePlanes, TILE, take, textures, tilesX, tilesY,
} from './state';
import { cullInstances, transformInstances } from './transform';
import { chooseUnit, spread, spreads, startUnits, unitShift } from './units';
import { makeLanes } from './spread';
import { endStill, isKept, keptTiles, markLight, markShadows, noteOver, noteTile, reserveStill, startStill, startTracing } from './still';

export { toneChroma, toneLuma, weave } from './plate';

export { beginWorld, endWorld, beginFrame, take };
export function paramsAt(): usize { return P; }
export function meshesAt(): usize { return meshes; }
export function materialsAt(): usize { return materials; }
export function texturesAt(): usize { return textures; }
export function instancesAt(): usize { return instances; }
export function bonesAt(): usize { return bones; }
export function lightsAt(): usize { return lights; }
export function particlesAt(): usize { return particles; }
/** Makes room for pictures of this size, sides even. */
export function setSize(w: i32, h: i32): void {
  sizePlanes(w, h);
  reserveStill();
  keepTaken();
}
/** After setSize(): pictures come out at this size, which is four thirds of the other, or a little less. */
export function setWide(w: i32, h: i32): void {
  reserveWide(w, h);
  keepTaken();
}
export function planeYAt(): usize { return wideY != 0 ? wideY : planeY; }
export function planeUAt(): usize { return wideY != 0 ? wideU : planeU; }
export function planeVAt(): usize { return wideY != 0 ? wideV : planeV; }
export function used(): usize { return arena; }
/** Tiles of the last picture that were as in the one before, and so not drawn again. */
export function kept(): i32 { return keptTiles; }
export { beginControl, passControl };
export function inversePlaneAt(): usize { return inversePlane; }
export function surfacePlaneAt(): usize { return surfacePlane; }
export function normalPlaneAt(): usize { return normalPlane; }
export function motionXAt(): usize { return motionX; }
export function motionYAt(): usize { return motionY; }

let seen: i32 = 0;

/** Passes of a frame, in order; separate so that each can be timed. */
export function passGeometry(): void {
  startStill();
  seen = cullInstances(keepShadows());
  transformInstances(seen);
  setUpTriangles(seen);
}
export function passShadow(): void {
  drawShadows(seen);
  markShadows();
}
export function passDepth(): void {
  drawCoarseDepth();
}
export function passOcclusion(): void {
  occlude();
  markLight();
}
/** What later passes want of a tile's finished light. */
function finishTile(tx: i32, ty: i32): void {
  halveTile(tx, ty);
  if (spreads) keepLuma(tx, ty);
}

/** Smears what moves; `finishes`: tiles are as they stay. */
function smearTiles(finishes: bool): void {
  for (let ty = 0; ty < tilesY; ty++) {
    for (let tx = 0; tx < tilesX; tx++) {
      if (smearTile(tx, ty) && turned && finishes) finishTile(tx, ty);
    }
  }
  if (turned) return;
  for (let ty = 0; ty < tilesY; ty++) {
    for (let tx = 0; tx < tilesX; tx++) {
      if (bringBack(tx, ty) && finishes) finishTile(tx, ty);
    }
  }
}

export function passTiles(): void {
  listGlass();
  startUnits();
  startHalves();
  if (spreads) startLuma();
  makeShares();
  makeLanes();
  makeWeights();
  prepareFog();
  prepareFocus();
  prepareParticles();
  startMotion();
  const bends = pf(FISHEYE) > 0;
  for (let ty = 0; ty < tilesY; ty++) {
    for (let tx = 0; tx < tilesX; tx++) {
      chooseUnit(tx, ty);
      noteHalf(tx, ty, unitShift != 0 && !spread);
      const covered = hasParticles(tx, ty);
      if (!isKept(tx, ty)) {
        startTracing();
        rasterTile(tx, ty);
        noteMotion(tx, ty);
        shadeTile(tx, ty);
        noteTile(tx, ty, nearest, farthest, covered);
      }
      useTilePixels();
      const glazed = drawGlass(tx * TILE, ty * TILE);
      drawParticles(tx, ty);
      noteOver(tx, ty, glazed || covered);
      if (bends) continue;
      finishTile(tx, ty);
      measureBlur(tx, ty);
    }
  }
  drawMirrors();
  if (mirrored != 0 && !bends) {
    for (let i = 0; i < tilesX * tilesY; i++) {
      if (load<u8>(mirrored + <usize>i) == 0) continue;
      finishTile(i % tilesX, i / tilesX);
      noteOver(i % tilesX, i / tilesX, true);
    }
  }
  endStill();
  if (startSmear()) smearTiles(!bends);
  if (!bends) return;
  bend();
  for (let ty = 0; ty < tilesY; ty++) {
    for (let tx = 0; tx < tilesX; tx++) {
      finishTile(tx, ty);
      measureBlur(tx, ty);
    }
  }
}
/** Visibility alone, for the benchmark. */
export function measureRaster(): void {
  for (let ty = 0; ty < tilesY; ty++) {
    for (let tx = 0; tx < tilesX; tx++) rasterTile(tx, ty);
  }
}
export function passFocus(): void {
  defocus();
}
export function passGlare(): void {
  makeGlare();
}
export function passComposite(): void {
  if (spreads) compositeDraft();
  else composite();
}
export function passFinish(): void {
  finishPicture();
  enlarge();
}
