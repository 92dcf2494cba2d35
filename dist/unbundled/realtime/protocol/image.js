const maxCharacters = 200_000;
const usable = /^data:image\/(?:png|jpeg);base64,[A-Za-z\d+/]+={0,2}$/;
const attempts = [
    [2048, 0.85],
    [1536, 0.8],
    [1024, 0.75],
    [768, 0.7],
    [512, 0.6],
    [320, 0.5],
];
export async function imageMessage(image, text) {
    const given = typeof image === 'string' ? image : await dataUrl(image);
    const image_url = isSendable(given) ? given : await redraw(given);
    const words = text ? [{ type: 'input_text', text }] : [];
    const content = [{ type: 'input_image', image_url }, ...words];
    return { type: 'conversation.item.create', item: { type: 'message', role: 'user', content } };
}
function isSendable(url) {
    return url.length <= maxCharacters && usable.test(url);
}
async function redraw(url) {
    if (!/^data:image\//.test(url))
        throw new Error('It must be a Blob, or a data URL, of an image.');
    if (typeof createImageBitmap === 'undefined' || typeof OffscreenCanvas === 'undefined')
        throw new Error(`Here it must be a PNG or JPEG, of at most ${maxCharacters} characters as a data URL.`);
    const bitmap = await createImageBitmap(blobOf(url));
    try {
        for (const [side, quality] of attempts) {
            const smaller = await draw(bitmap, side, quality);
            if (isSendable(smaller))
                return smaller;
        }
    }
    finally {
        bitmap.close();
    }
    throw new Error('It is too large, however small it is drawn.');
}
async function draw(bitmap, side, quality) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
    const context = canvas.getContext('2d');
    if (!context)
        throw new Error('This browser can’t draw it.');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return dataUrl(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
}
function blobOf(url) {
    const [head = '', body = ''] = split(url);
    const text = /;base64$/i.test(head) ? atob(body) : decodeURIComponent(body);
    const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
    return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)?.[1] ?? '' });
}
function split(url) {
    const comma = url.indexOf(',');
    return [url.slice(0, comma), url.slice(comma + 1)];
}
async function dataUrl(blob) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return `data:${blob.type};base64,${btoa(text)}`;
}
