//! The words around `input()` and the network.

use crate::experiment::Language;

/// The words in one language.
pub struct OutsideWords {
    /// The title of the question about a host.
    pub may_reach: &'static str,
    pub consent_says: &'static str,
    pub allow: &'static str,
    pub refuse: &'static str,
    /// That the program waits for a line; with its prompt, which may be empty.
    pub asks: fn(&str) -> String,
    /// Before the field for the line.
    pub types: &'static str,
    pub send: &'static str,
    /// That there are no more lines.
    pub no_more: &'static str,
    /// What a failed request means and what to do, by its name.
    pub failure: fn(&str) -> Option<&'static str>,
    /// The name of the simulated network, and what it is.
    pub simulated: &'static str,
    pub simulated_says: &'static str,
    pub latency: &'static str,
    pub failures: &'static str,
}

impl OutsideWords {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Spanish => &ES,
            Language::English => &EN,
        }
    }
}

pub(super) fn host_decided_es(host: &str, allowed: bool) -> String {
    let decided = if allowed { "permitiste" } else { "no permitiste" };
    format!("{decided} pedir datos a {host}; mientras decidías, el reloj estuvo parado")
}

pub(super) fn host_decided_en(host: &str, allowed: bool) -> String {
    let decided = if allowed { "you allowed" } else { "you did not allow" };
    format!("{decided} requests to {host}; the clock stood still while you decided")
}

static ES: OutsideWords = OutsideWords {
    may_reach: "¿Dejas que el programa pida datos a este servidor?",
    consent_says: "El servidor verá tu dirección de red y lo que el programa le envíe. Mesero no manda cookies ni contraseñas \
        ni sigue redirecciones. Tu respuesta vale hasta que recargues la página. Mientras decides, el reloj del programa \
        está parado.",
    allow: "Permitir",
    refuse: "No permitir",
    asks: |prompt| match prompt {
        "" => "El programa espera que escribas una línea".to_owned(),
        prompt => format!("El programa pregunta: {prompt}"),
    },
    types: "›",
    send: "Enviar",
    no_more: "No hay más",
    failure: |why| {
        Some(match why {
            "denied" => {
                "no permitiste que los programas pidan datos a ese servidor. Para que se te pregunte otra vez, recarga la página."
            }
            "offline" => "el navegador no está conectado a ninguna red.",
            "redirected" => {
                "el servidor manda a otra dirección, y Mesero no sigue redirecciones. Pide directamente la dirección final."
            }
            "unreachable" => {
                "no hubo respuesta que una página pueda leer: o no hay servidor en esa dirección, o no permite que lo lean \
                 páginas de otros sitios (CORS). En Python, fuera del navegador, lo segundo no pasaría. Prueba con una API \
                 pública que permita CORS, o con https://example.com, que Mesero simula."
            }
            "forbidden" => {
                "el navegador no permite una petición así. Desde una página solo se puede usar https:// (o http://localhost)."
            }
            "too_long" => "la respuesta es demasiado grande: Mesero lee hasta 32 MB.",
            _ => return None,
        })
    },
    simulated: "Red simulada",
    simulated_says: "example.com, example.org, example.net y los nombres acabados en .test o .example los contesta Mesero, \
        sin salir de esta página: /json, /delay/2, /status/404, /bytes/100, /echo y cualquier otra dirección. Lo que cambies \
        vale desde la próxima ejecución.",
    latency: "latencia (ms)",
    failures: "fallos (%)",
};

static EN: OutsideWords = OutsideWords {
    may_reach: "May the program send requests to this server?",
    consent_says: "The server will see your network address and whatever the program sends. Mesero sends no cookies or \
        passwords and follows no redirects. Your answer holds until you reload the page. While you decide, the program's \
        clock stands still.",
    allow: "Allow",
    refuse: "Don't allow",
    asks: |prompt| match prompt {
        "" => "The program waits for you to type a line".to_owned(),
        prompt => format!("The program asks: {prompt}"),
    },
    types: "›",
    send: "Send",
    no_more: "No more",
    failure: |why| {
        Some(match why {
            "denied" => "you did not allow programs to reach that server. To be asked again, reload the page.",
            "offline" => "the browser is not connected to any network.",
            "redirected" => {
                "the server sends you to another address, and Mesero follows no redirects. Ask for the final address itself."
            }
            "unreachable" => {
                "there was no answer that a page may read: either no server is at that address, or it does not let pages of \
                 other sites read its answers (CORS). In Python outside a browser the latter would not happen. Try a public \
                 API that allows CORS, or https://example.com, which Mesero simulates."
            }
            "forbidden" => {
                "the browser does not allow such a request. A page can only use https:// (or http://localhost)."
            }
            "too_long" => "the answer is too large: Mesero reads up to 32 MB.",
            _ => return None,
        })
    },
    simulated: "Simulated network",
    simulated_says: "example.com, example.org, example.net and names that end in .test or .example are answered by Mesero, \
        without leaving this page: /json, /delay/2, /status/404, /bytes/100, /echo and any other address. What you change \
        holds from the next run on.",
    latency: "latency (ms)",
    failures: "failures (%)",
};
