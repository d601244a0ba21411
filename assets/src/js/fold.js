/** The desk's menu starts folded on a narrow screen; without script it is simply open. */
export function foldNavigation() {
  document.querySelectorAll("details[data-fold]").forEach((fold) => {
    const narrow = window.matchMedia("(max-width: 800px)");
    const follow = () => (fold.open = !narrow.matches);
    follow();
    narrow.addEventListener("change", follow);
  });
  document.addEventListener("click", (event) => {
    document.querySelectorAll(".bar-account[open], .top-menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
}
