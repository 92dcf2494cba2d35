// @ts-check
// The pages the agent may open. Synonyms are what visitors say, in English and in Spanish.

/** @typedef {{ name: string, path: string, description: string, synonyms: string[] }} Route */

/** @type {Route[]} */
export const routes = [
  {
    name: 'Home',
    path: '/',
    description: 'The front page: what Ladeira is, today’s drinks, which shops are open.',
    synonyms: ['start', 'front page', 'main page', 'inicio', 'portada', 'página principal'],
  },
  {
    name: 'Menu',
    path: '/menu',
    description: 'Every drink and every bag of coffee, with prices, caffeine and milk.',
    synonyms: ['drinks', 'coffee', 'coffees', 'beans', 'carta', 'menú', 'bebidas', 'cafés', 'café en grano'],
  },
  {
    name: 'Pricing',
    path: '/pricing',
    description: 'The monthly coffee subscriptions Stroll, Climb and Summit, compared.',
    synonyms: [
      'plans',
      'subscriptions',
      'subscription',
      'cost',
      'prices',
      'precios',
      'tarifas',
      'planes',
      'suscripción',
      'suscripciones',
    ],
  },
  {
    name: 'Shops',
    path: '/shops',
    description: 'The five shops with their addresses and opening hours.',
    synonyms: [
      'stores',
      'cafés near me',
      'locations',
      'opening hours',
      'addresses',
      'tiendas',
      'cafeterías',
      'horarios',
      'direcciones',
      'dónde estáis',
    ],
  },
  {
    name: 'About',
    path: '/about',
    description: 'Where the coffee comes from and who roasts it.',
    synonyms: [
      'story',
      'who you are',
      'the company',
      'nosotros',
      'quiénes sois',
      'historia',
      'sobre vosotros',
    ],
  },
  {
    name: 'Contact',
    path: '/contact',
    description: 'A form to write to Ladeira.',
    synonyms: ['write to you', 'email', 'help', 'message', 'contacto', 'escribir', 'ayuda', 'correo'],
  },
  {
    name: 'Cart',
    path: '/cart',
    description: 'What the visitor has put in the cart, and the total.',
    synonyms: ['basket', 'checkout', 'carrito', 'cesta', 'compra', 'pedido'],
  },
  {
    name: 'Voice features',
    path: '/features',
    description: 'What this voice widget can do: every feature on a page of its own, with its code.',
    synonyms: ['features', 'what can you do', 'widget', 'funciones', 'características'],
  },
];
