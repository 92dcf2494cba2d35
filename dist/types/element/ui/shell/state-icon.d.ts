import { type TemplateResult } from 'lit';
import { type View } from '../base/view.js';
/** The launcher's icon: the state of a call, or outside of calls an icon that the page can replace. */
export declare function launcherIcon(view: View): TemplateResult;
/** The current state as an icon and a text. */
export declare function statusLine(view: View): TemplateResult;
