// The time of day, on a page that says nothing else.
const clock = document.getElementById("time");

function show() {
  clock.textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}

show();
setInterval(show, 1_000);
