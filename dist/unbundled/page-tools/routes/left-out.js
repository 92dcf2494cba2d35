function words(list) {
    return list.split(',').map(word => word.trim());
}
export const leftOut = {
    signOut: words(`
    logout, log out, logoff, log off, signout, sign out, signoff, sign off, end session, endsession,
    abmelden, abmeldung, ausloggen, cerrar sesion, cerrarsesion, finalizar sesion, desconectar,
    desconectarse, deconnexion, deconnecter, se deconnecter, disconnect, fermer la session,
    disconnetti, disconnettersi, scollegati, terminar sessao, encerrar sessao, uitloggen, afmelden,
    logga ut, log ud, logg ut, wyloguj, oturumu kapat, выйти, ログアウト, サインアウト, 退出登录, 登出, 注销, 로그아웃,
    تسجيل الخروج, लॉग आउट, लॉगआउट
  `),
    actions: words(`
    delete, remove, cancel, unsubscribe, destroy, erase, purge, deactivate, revoke, discard, unfollow,
    unlink, opt out, optout, add to cart, add to basket, add to bag, add to wishlist, loschen,
    loeschen, entfernen, abbestellen, stornieren, eliminar, borrar, quitar, cancelar, anular,
    dar de baja, darse de baja, supprimer, effacer, annuler, desabonner, desinscrire, desinscription,
    resilier, elimina, eliminare, cancella, rimuovi, annulla, disiscriviti, excluir, apagar, remover,
    verwijderen, annuleren, uitschrijven, удалить, отменить, отписаться, 削除, キャンセル, 删除, 取消, 退订, 삭제, 취소,
    حذف, الغاء, हटाएं
  `),
    places: words(`
    wp admin, wp login, wp json, wp cron, wp signup, wp trackback, xmlrpc, admin ajax, administrator,
    phpmyadmin, cgi bin, cdn cgi, well known, trackback, feed, feeds, rss, rss2, atom, rdf, add,
    approve, reject, upvote, downvote, vote, impersonate, switch user
  `),
    exits: words(`
    salir, sair, esci, выход, cikis, odjava, odhlasit, 退出, خروج
  `),
    parameters: words(`
    action, do, task, op, cmd, command, *nonce*, *token, csrf*, xsrf*, sig, signature, signed, hmac,
    hash, key, apikey, auth, authorization, credential, secret, password, passwd, pwd, otp, ticket,
    jwt, sso, sessionid, sid, *sessid, jsessionid, expires, add, remove*, delete*, del, trash*,
    cancel*, unsubscribe*, logout, signout, confirm, approve, reject, accept, decline, vote, like,
    follow, unfollow, subscribe, restore, reset, undo, empty, clear, toggle, activate, deactivate,
    enable, disable, install, uninstall, update, save, submit, redeem, buy, edit, preview, share,
    replytocom, download, export, attachment, feed, print, ajax, rest route, switch to user
  `),
    files: words(`
    pdf, doc, docx, odt, rtf, xls, xlsx, ods, ppt, pptx, odp, epub, mobi, ps, csv, tsv, txt, json, xml,
    rss, atom, rdf, ics, vcf, yaml, yml, sql, log, zip, gz, tgz, tar, bz2, xz, rar, 7z, dmg, pkg, exe,
    msi, apk, ipa, deb, rpm, iso, jar, bin, jpg, jpeg, png, gif, webp, avif, svg, bmp, tif, tiff, ico,
    heic, psd, eps, mp3, wav, ogg, oga, flac, m4a, aac, mp4, m4v, webm, ogv, mov, avi, mkv, m3u, m3u8,
    woff, woff2, ttf, otf, css, map, wasm, gpx, kml, kmz, torrent
  `),
    relations: words(`
    nofollow, ugc, sponsored
  `),
    roles: words(`
    button, switch, checkbox, radio, menuitemcheckbox, menuitemradio, option
  `),
};
