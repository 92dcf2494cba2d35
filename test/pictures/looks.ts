/** A way to show the widget: device, theme and direction. Each one has its own sheet. */
export interface Look {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly device: Device;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** A window, and the width of its pictures, which show only the widget's corner. */
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

/** The part of the window that a picture shows: the bottom corner at the end of the line. */
export function clipOf({ device, dir }: Look, tall: boolean) {
  const height = tall ? Math.min(device.height, 700) : 260;
  const full = tall && device.width === device.cell ? device.height : height;
  const x = dir === 'rtl' ? 0 : device.width - device.cell;
  return { x, y: device.height - full, width: device.cell, height: full };
}
