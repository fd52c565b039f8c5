/** The closed film vocabulary that screenplays are written in. Terms are the field's standard ones. */

export const SHOT_SIZES = [
  'extreme_wide',
  'wide',
  'full',
  'medium_wide',
  'medium',
  'medium_close',
  'close_up',
  'extreme_close_up',
] as const;

export const CAMERA_ANGLES = [
  'eye_level',
  'low',
  'high',
  'overhead',
  'dutch',
  'over_shoulder',
  'profile',
  'rear',
] as const;

export const CAMERA_MOVES = [
  'static',
  'push_in',
  'pull_out',
  'truck_left',
  'truck_right',
  'pan_left',
  'pan_right',
  'tilt_up',
  'tilt_down',
  'crane_up',
  'crane_down',
  'orbit_left',
  'orbit_right',
  'track',
  'handheld',
  'zoom_in',
  'zoom_out',
  'dolly_zoom',
  'whip_pan',
  'rack_focus',
  'roll',
  'aerial',
  'fpv',
  'pov',
] as const;

export const TIMES_OF_DAY = [
  'dawn',
  'morning',
  'noon',
  'afternoon',
  'golden_hour',
  'sunset',
  'dusk',
  'evening',
  'night',
  'day',
] as const;

export const WEATHERS = ['clear', 'overcast', 'rain', 'storm', 'snow', 'fog', 'wind', 'dust'] as const;

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

export const LIGHTS = [
  'soft',
  'hard',
  'warm',
  'cool',
  'sun',
  'moon',
  'window',
  'lamp',
  'candle',
  'fire',
  'neon',
  'fluorescent',
  'spotlight',
  'backlight',
  'rim',
  'volumetric',
  'flash',
  'flare',
] as const;

/** Besides these, a focal length is written as `24mm`. */
export const OPTICS = [
  'shallow_dof',
  'deep_focus',
  'bokeh',
  'macro',
  'wide_angle',
  'telephoto',
  'fisheye',
  'anamorphic',
  'tilt_shift',
] as const;

export const SPEEDS = ['slow_motion', 'fast_motion', 'time_lapse'] as const;

export const CAST_KINDS = ['person', 'animal', 'vehicle', 'object', 'group'] as const;

export const RELATIONS = [
  'left_of',
  'right_of',
  'above',
  'under',
  'on',
  'in',
  'in_front_of',
  'behind',
  'next_to',
  'between',
  'around',
] as const;

export const TRANSITIONS = ['cut', 'dissolve', 'fade_in', 'fade_out', 'wipe'] as const;

export const ASPECT_RATIOS = ['16:9', '9:16', '1:1', '4:3', '3:4', '21:9'] as const;

export const EMOTIONS = [
  'neutral',
  'joy',
  'sadness',
  'anger',
  'fear',
  'surprise',
  'disgust',
  'tender',
  'determined',
  'tired',
] as const;

export const GRADES = [
  'neutral',
  'warm',
  'cool',
  'teal_orange',
  'film_35mm',
  'vintage',
  'black_and_white',
  'noir',
  'pastel',
  'vivid',
  'muted',
  'night_vision',
  'sepia',
] as const;

/** What a look asks for besides hour, weather, light and grade: sights of the sky, patterns of light, wet ground, and ways of filming. */
export const LOOK_EFFECTS = [
  'aurora',
  'milky_way',
  'rainbow',
  'full_moon',
  'blinds',
  'wet',
  'screen_glow',
  'vignette',
  'motion_blur',
  'film_8mm',
  'film_16mm',
  'vhs',
  'technicolor',
  'infrared',
  'thermal',
  'split_tone',
  'silent_film',
  'cctv',
  'bodycam',
  'dashcam',
] as const;

export type ShotSize = (typeof SHOT_SIZES)[number];
export type CameraAngle = (typeof CAMERA_ANGLES)[number];
export type CameraMove = (typeof CAMERA_MOVES)[number];
export type TimeOfDay = (typeof TIMES_OF_DAY)[number];
export type Weather = (typeof WEATHERS)[number];
export type Season = (typeof SEASONS)[number];
export type LightTerm = (typeof LIGHTS)[number];
export type SpeedTerm = (typeof SPEEDS)[number];
export type CastKind = (typeof CAST_KINDS)[number];
export type RelationTerm = (typeof RELATIONS)[number];
export type Transition = (typeof TRANSITIONS)[number];
export type AspectRatio = (typeof ASPECT_RATIOS)[number];
export type Emotion = (typeof EMOTIONS)[number];
export type Grade = (typeof GRADES)[number];
export type LookEffect = (typeof LOOK_EFFECTS)[number];
