// @ts-check
// The page’s own script: set-up that runs once, then set-up for every page.
import { cart } from './cart.js';
import { onCartClick, showCart } from './cart-view.js';
import { onFeatureClick, runPageScript } from './features.js';
import { postInBackground } from './forms.js';
import { keepDocumentAlive, PAGE_SHOWN } from './navigation.js';
import { showPointedOut } from './point-out.js';
import { setUpVoice } from './voice.js';

setUpVoice();
keepDocumentAlive();
document.addEventListener('click', onCartClick);
document.addEventListener('click', onFeatureClick);
document.addEventListener('submit', postInBackground);
cart.addEventListener('change', showCart);
document.addEventListener(PAGE_SHOWN, () => {
  showCart();
  showPointedOut();
  runPageScript();
});
showCart();
runPageScript();
