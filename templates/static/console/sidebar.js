/** On a tablet the page comes first: Django's list of pages begins closed there, and then stays as it was left. */

// The name under which Django's nav_sidebar.js, which runs after this, remembers it.
const KEY = "django.admin.navSidebarIsOpen";

if (localStorage.getItem(KEY) === null && matchMedia("(max-width: 1024px)").matches) {
  localStorage.setItem(KEY, "false");
}
