// Runs before the first paint, so that a chosen theme never flashes.
try {
	document.documentElement.dataset.theme = localStorage.getItem("theme") || "";
}
catch {
	// Storage is off: the system's theme it is.
}
