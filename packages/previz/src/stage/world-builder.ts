/** Collects the meshes and materials of a shot, giving each its number. */
import type { Material, Mesh, Rgb, Texture, World } from './scene.ts';

export class WorldBuilder {
  readonly world: World = { meshes: [], materials: [], textures: [] };
  private known = new Map<string, number>();
  /** What is done to every material that comes in from now on; null: nothing. */
  finish: ((material: Material) => Material) | null = null;

  /** Number of a material; equal materials share one. */
  material(given: Material): number {
    const material = this.finish ? this.finish(given) : given;
    const key = JSON.stringify(material);
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.world.materials.push(material);
    this.known.set(key, this.world.materials.length - 1);
    return this.world.materials.length - 1;
  }

  /** Shorthand for a plain matt colour. */
  paint(color: Rgb, roughness = 0.8): number {
    return this.material({ color, roughness });
  }

  mesh(mesh: Mesh): number {
    this.world.meshes.push(mesh);
    return this.world.meshes.length - 1;
  }

  texture(texture: Texture): number {
    this.world.textures.push(texture);
    return this.world.textures.length - 1;
  }
}
