/** What labels add for screen readers, in the languages of the widget and some more. */
const added = [
  '(?:(?:this |the )?link )?(?:will )?opens? (?:up )?(?:in )?(?:an? |the )?(?:new|other|another|external|separate) (?:browser )?(?:tab|window|page|site|website)(?: or (?:tab|window))?',
  '(?:external|new) (?:link|site|website|tab|window)',
  'current page|you are here|this page',
  '(?:(?:show|open|toggle|expand|close|has) )?(?:sub|child |drop-?down )-?menu|drop-?down',
  '(?:link )?(?:wird )?(?:öffnet )?(?:sich )?(?:in )?(?:einem )?neue[mns]? (?:browser-?)?(?:tab|fenster|registerkarte)(?: geöffnet)?',
  'externer link|aktuelle seite|untermenü(?: öffnen| anzeigen)?',
  '(?:se )?abre (?:en )?(?:una )?(?:nueva )?(?:pestaña|ventana)(?: nueva)?|enlace externo|página actual|submenú',
  "(?:s[’']ouvre |ouvre |ouverture )?dans (?:une? )?(?:nouvel(?:le)? |autre )?(?:onglet|fenêtre)|nouvel(?:le)? (?:onglet|fenêtre)|lien externe|page (?:actuelle|courante|en cours)|sous-menu",
  '(?:si )?apre (?:in )?(?:una )?(?:nuova )?(?:scheda|finestra)|link esterno|pagina (?:corrente|attuale)|sottomenu',
  '(?:abre |abrir )?(?:em |numa |em uma )?(?:nova )?(?:aba|guia|janela|separador)|link externo|página atual|submenu',
  'opent in (?:een )?nieuw (?:tabblad|venster)|externe link|huidige pagina',
  'открывается в нов(?:ом окне|ой вкладке)|внешняя ссылка|текущая страница',
  '新しい(?:タブ|ウィンドウ)で開きます?|外部リンク|現在のページ',
  '在?新(?:标签页|窗口|視窗|分頁)(?:中)?打?开?|外部链接|当前页面',
  '새 ?(?:창|탭)(?:에서 열림|으로 열기)?|외부 링크|현재 페이지',
  'يفتح في (?:نافذة|علامة تبويب) جديدة|رابط خارجي|الصفحة الحالية',
].join('|');

/** Words that add something only in brackets: alone, they are names. */
const bracketed =
  'current|active|selected|external|link|button|aktuell|extern|actual|externo|actuel|externe|corrente|attuale|esterno|atual';

const suffixes = [
  new RegExp(`\\s*[([（]\\s*(?:${added}|${bracketed})\\s*[.,]?\\s*[)\\]）]$`, 'iu'),
  new RegExp(`(?:\\s*[,;:|·–—-]\\s*|\\s+|。|、)(?:${added})[.]?$`, 'iu'),
];

/** Removes what a link’s name only says to screen readers, such as “(opens in new tab)”. */
export function withoutSuffixes(name: string): string {
  const shorter = suffixes.reduce((words, suffix) => words.replace(suffix, ''), name).trim();
  return shorter === name || shorter === '' ? name : withoutSuffixes(shorter);
}
