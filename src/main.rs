//! The page's entry point, for Trunk, which builds programs and not libraries. The page itself begins when `start.js` says
//! so. Natively there is nothing to start: `make serve` builds the page and serves it.

#[cfg(target_arch = "wasm32")]
use mesero as _;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    println!("Mesero is a web page: `make serve` builds it and says where it is.");
}
