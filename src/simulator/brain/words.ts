/** English and Spanish vocabulary for website visitors. All entries are folded: lower case, without accents. */

const list = (words: string) => words.trim().split(/\s+/);
const set = (words: string) => new Set(list(words));

/** Synonyms in both languages, one meaning per line. The first word of a line names the meaning. */
const MEANINGS = `
open show display view see opening abrir abre abreme abierto abierta abren muestra muestrame mostrar ensena ensename ver
close hide cerrar cierra cerrado cierran ocultar oculta
add put anade anadir anademe agrega agregar pon poner mete
remove delete clear empty quita quitar elimina eliminar borra borrar vacia vaciar
buy purchase comprar compra
order pedido pedir pide encargar encargo
search find look buscar busca encuentra encontrar
cart basket bag carrito cesta carro
price pricing cost fee precio tarifa coste costo cuesta cuestan vale
plan
book reserve reservation booking reservar reserva reservame
appointment cita turno
cancel anular anula cancela
shop store tienda sucursal branch
hour opening-hours schedule horario
balance saldo
transfer send transferir transfiere transferencia enviar envia manda
money dinero cash
account cuenta
pay payment pagar pago paga
card tarjeta
loan prestamo credit credito
weather clima
contact contacto contactar
home homepage inicio portada
menu carta
news noticia
profile perfil
setting preference ajuste configuracion
doctor physician medico medica doctora
patient paciente
result resultado
about nosotros
service servicio
product producto
coffee cafe
theme tema
dark oscuro
light claro luz
language idioma
table mesa
people person guest persona gente
email correo mail
phone telefono
login signin
download descargar descarga
track seguir rastrear rastrea status estado
change update cambiar cambia set actualizar actualiza
block bloquear bloquea freeze
repeat repetir repite
location ubicacion place lugar
help ayuda support soporte
faq question pregunta
blog
checkout
`;

const MEANING_OF = new Map(
  MEANINGS.trim()
    .split('\n')
    .flatMap(line => list(line).map(word => [word, list(line)[0] ?? word] as const)),
);

/** Words that say nothing about the request. */
export const STOP_WORDS = set(`
a an the this that these those my your our his her its me i you we us it is are am be was were do does did can could would will
please to for of in on at by with from and or then so some any there here now just also too what which how when who whose
want like much many more most need give tell let lets get make have has know if up want wanna ok okay hey hi hello as into about's one's
un una unos unas el la los las lo mi mis tu tus su sus nuestro nuestra yo me te se nos es son esta estan estar ser hay de del al en
con por para y o u a que cual cuales como cuando quien cuanto cuanta cuantos cuantas quiero quisiera puedes puede podrias podria
favor necesito dame dime haz hacer tengo tiene gustaria si ya ahora aqui hola luego despues entonces algo le les
`);

/** Verbs that ask for a page when a request starts with them. */
export const GO_VERBS = set(`
take go bring navigate visit open show see view display where lead jump browse head
llevame llevar llevarme lleva ir ve vamos voy abre abrir abreme muestrame muestra mostrar ensename ensena ver visita visitar navega navegar donde entra
`);

/** The subset of `GO_VERBS` that can only ask for a page. */
export const TRAVEL_VERBS = set(
  'take go bring navigate visit lead jump browse llevame llevar llevarme lleva ir ve vamos voy visita visitar navega navegar',
);

/** Meanings too common in function names to tell functions apart. */
export const GENERIC = set('open close get set show list make run do change');

export const NEGATIONS = set('no not off without disable dont never sin desactiva desactivar apaga apagar');

export const CURRENCIES = set(
  'euro euros eur dollar dollars usd pound pounds gbp peso pesos dolar dolares libra libras',
);

export const DATE_WORDS = set(`
today tomorrow tonight yesterday morning afternoon evening noon monday tuesday wednesday thursday friday saturday sunday
hoy manana tarde noche ayer mediodia lunes martes miercoles jueves viernes sabado domingo
`);

const UNITS =
  list(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`);
const UNIDADES =
  list(`cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis
  diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis
  veintisiete veintiocho veintinueve`);
const TENS = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const DECENAS = {
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
};

const NUMBERS = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...UNIDADES.map((word, value) => [word, value] as const),
  ...Object.entries({
    ...TENS,
    ...DECENAS,
    couple: 2,
    pair: 2,
    dozen: 12,
    par: 2,
    docena: 12,
    thousand: 1000,
    mil: 1000,
  }),
]);

const SPANISH = set(`
el la los las un una unos unas de del al en con por para y que cual como cuando quien mi mis tu su es son esta hay quiero puedes
favor hola gracias adios buenos buenas dias tardes llevame abre abreme muestrame muestra anade agrega pon busca reserva ayuda ayudame dame dime
necesito cuanto cuanta donde ver ir ve vamos pagina tienda precios carrito hoy manana quita cancela transfiere envia compra me lo
`);
const ENGLISH = set(`
the an of in on with for and to what which how when where who my your is are do does can could please take me go open show add put find
search book help hello hi thanks thank page shop today tomorrow want need give tell remove cancel send buy you i it
`);

/** Converts to lower case and removes accents. */
export const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Returns the number that a numeral or a word such as `twenty-five` stands for, or undefined. */
export function numberOf(word: string): number | undefined {
  if (/^\d+([.,]\d+)?$/.test(word)) return Number(word.replace(',', '.'));
  const parts = word.split('-').map(part => NUMBERS.get(part));
  if (parts.some(part => part === undefined)) return undefined;
  return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

/** Returns the meaning of a folded word. Synonyms, translations and inflections share one. */
export function meaningOf(word: string): string {
  const single = singular(word);
  return MEANING_OF.get(word) ?? MEANING_OF.get(single) ?? stem(single);
}

/** Returns the singular of a plural word, and other words unchanged. */
export function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  // The singular of cookies and brownies ends in -ie, that of berries and pastries in -y.
  if (/ies$/.test(word)) return /[knhv]ies$/.test(word) ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|[dlnr])es$/.test(word) && !/(ches|les)$/.test(word)) return word.slice(0, -2);
  if (/ches$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

function stem(word: string): string {
  const bare = word.replace(/(?<=\w{4})(ing|ed|ly|mente|ar|er|ir|cion|tion|ado|ada)$/, '');
  return bare.length > 4 ? bare.replace(/[aeo]$/, '') : bare;
}

/** Returns whether the words are Spanish. If they don't show it, `language` or `instructions` decide. */
export function isSpanish(words: string, language = '', instructions = ''): boolean {
  const found = fold(words).match(/\w+/g) ?? [];
  const lean = found.reduce((sum, word) => sum + Number(SPANISH.has(word)) - Number(ENGLISH.has(word)), 0);
  if (/[¿¡ñ]/i.test(words) || lean > 0) return true;
  if (lean < 0) return false;
  return (
    /^es\b/i.test(language) ||
    (!language &&
      /\b(in spanish|en espanol|idioma:? espanol|language:? (es|spanish))\b/.test(fold(instructions)))
  );
}
