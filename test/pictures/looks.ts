/** One way to look at the widget: each has a sheet of its own. */
export interface Look {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly device: Device;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** A window, and how wide a picture of it is: only the corner where the widget stands is kept. */
export interface Device {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly cell: number;
}

export const desktop: Device = { name: 'desktop', width: 1280, height: 800, cell: 420 };
export const phone: Device = { name: 'phone', width: 390, height: 844, cell: 390 };

export const looks: readonly Look[] = [desktop, phone].flatMap(device =>
  (['light', 'dark'] as const).flatMap(theme => [
    { name: `${device.name}-${theme}-ltr`, theme, device, lang: 'en', dir: 'ltr' as const },
    { name: `${device.name}-${theme}-rtl`, theme, device, lang: 'ar', dir: 'rtl' as const },
  ]),
);

/** The part of the window that a picture shows: above the corner of the line's end, at the bottom. */
export function clipOf({ device, dir }: Look, tall: boolean) {
  const height = tall ? Math.min(device.height, 700) : 260;
  const full = tall && device.width === device.cell ? device.height : height;
  const x = dir === 'rtl' ? 0 : device.width - device.cell;
  return { x, y: device.height - full, width: device.cell, height: full };
}
