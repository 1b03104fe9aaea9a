//! The page's entry point. Natively there is nothing to start: `make serve` builds the page and serves it.

#[cfg(target_arch = "wasm32")]
fn main() {
    mesero::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Mesero is a web page: `make serve` builds it and says where it is.");
}
