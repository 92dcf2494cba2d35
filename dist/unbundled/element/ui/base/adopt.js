export function adopt(root, styles) {
    for (const { styleSheet } of styles)
        if (styleSheet)
            root.adoptedStyleSheets.push(styleSheet);
}
