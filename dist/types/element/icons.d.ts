import { type TemplateResult } from 'lit';
export declare const icons: {
    microphone: TemplateResult;
    muted: TemplateResult;
    wave: TemplateResult;
    end: TemplateResult;
    close: TemplateResult;
    send: TemplateResult;
};
