export function indexed(list) {
    return list.map((item, index) => [index, item]);
}
