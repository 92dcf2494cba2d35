import { type TemplateResult } from 'lit';
import { type View } from '../base/view.js';
/** The launcher's; a page may replace the one that it has outside of calls. In a call it says what goes on. */
export declare function launcherIcon(view: View): TemplateResult;
/** What goes on, in a shape and in words. */
export declare function statusLine(view: View): TemplateResult;
