// The scheme that the reader chose, before anything is painted. Not a module: modules run too late.
try {
  const chosen = localStorage.getItem("scheme");
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch { /* storage is blocked: the system's scheme it is */ }
