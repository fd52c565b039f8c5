/** The instance of the .wasm and views on its memory. Views die when the memory grows: call refresh() after anything that may grow it. */

// The part of the WebAssembly API in use, spelled out so that neither DOM nor Node types are needed.
interface WasmMemory {
  readonly buffer: ArrayBuffer;
}
/** A compiled WebAssembly.Module. */
export type WasmModule = object;
interface WasmApi {
  Module: abstract new (...args: never[]) => object;
  compile(bytes: ArrayBuffer | ArrayBufferView): Promise<WasmModule>;
  instantiate(module: WasmModule, imports: object): Promise<{ exports: unknown }>;
}

export interface KernelExports {
  memory: WasmMemory;
  setSize(width: number, height: number): void;
  setWide(width: number, height: number): void;
  beginWorld(meshes: number, materials: number, textures: number): void;
  endWorld(): void;
  beginFrame(instances: number, boneFloats: number, lights: number, particles: number): void;
  take(bytes: number): number;
  paramsAt(): number;
  meshesAt(): number;
  materialsAt(): number;
  texturesAt(): number;
  instancesAt(): number;
  bonesAt(): number;
  lightsAt(): number;
  particlesAt(): number;
  planeYAt(): number;
  planeUAt(): number;
  planeVAt(): number;
  used(): number;
  kept(): number;
  beginControl(words: number): number;
  passControl(): void;
  inversePlaneAt(): number;
  surfacePlaneAt(): number;
  normalPlaneAt(): number;
  motionXAt(): number;
  motionYAt(): number;
  passGeometry(): void;
  passShadow(): void;
  passDepth(): void;
  passOcclusion(): void;
  passTiles(): void;
  passFocus(): void;
  passGlare(): void;
  passComposite(): void;
  passFinish(): void;
  // Of given pictures: see kernel/plate.ts.
  weave(
    out: number,
    width: number,
    height: number,
    source: number,
    pitch: number,
    pad: number,
    lookX: number,
    lookY: number,
    columns: number,
    step: number,
    shift: 0 | 1,
    share: number,
    matte: number,
  ): void;
  toneLuma(
    plane: number,
    width: number,
    height: number,
    base: number,
    gain: number,
    bend: number,
    columns: number,
    step: number,
    tile: number,
    tileX: number,
    tileY: number,
    grain: number,
  ): void;
  toneChroma(
    plane: number,
    width: number,
    height: number,
    base: number,
    gain: number,
    columns: number,
    size: number,
  ): void;
}

export class Kernel {
  readonly exports: KernelExports;
  readonly memory: WasmMemory;
  f32: Float32Array<ArrayBuffer>;
  i32: Int32Array<ArrayBuffer>;
  u8: Uint8Array<ArrayBuffer>;

  constructor(exports: KernelExports) {
    this.exports = exports;
    this.memory = exports.memory;
    this.f32 = new Float32Array(this.memory.buffer);
    this.i32 = new Int32Array(this.memory.buffer);
    this.u8 = new Uint8Array(this.memory.buffer);
  }

  refresh(): void {
    if (this.u8.buffer === this.memory.buffer) return;
    this.f32 = new Float32Array(this.memory.buffer);
    this.i32 = new Int32Array(this.memory.buffer);
    this.u8 = new Uint8Array(this.memory.buffer);
  }
}

export async function startKernel(wasm: WasmModule | ArrayBuffer | ArrayBufferView): Promise<Kernel> {
  const api = (globalThis as unknown as { WebAssembly: WasmApi }).WebAssembly;
  const module = wasm instanceof api.Module ? wasm : await api.compile(wasm as ArrayBuffer | ArrayBufferView);
  const instance = await api.instantiate(module, {
    env: {
      abort: () => {
        throw new Error('The render kernel stopped: it ran out of memory.');
      },
    },
  });
  return new Kernel(instance.exports as KernelExports);
}
