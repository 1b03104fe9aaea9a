//! Los laboratorios, en español.

use super::Numbers;
use super::labs::{FormWords, LabWords, OwnWords, VerdictWords};
use crate::experiment::prediction::{Because, Question, Why};

const NUMBERS: Numbers = Numbers { decimal: ',' };

pub const WORDS: LabWords = LabWords {
    numbers: NUMBERS,
    title: "Laboratorios",
    intro: "Experimentos guiados, del primero al último: lee, predice, ejecuta y compara. Tu avance se queda en este \
            navegador.",
    close: "Cerrar",
    all: "Todos los laboratorios",
    loading: "Cargando…",
    failed: "No se pudo cargar. Comprueba tu conexión y vuelve a intentarlo.",
    unknown: "No hay ningún laboratorio con ese nombre. Estos son los que hay:",
    retry: "Reintentar",
    progress: |done, all| format!("{done} de {all} hechos"),
    done: "hecho",
    place: |number, all| format!("Laboratorio {number} de {all}"),
    predict: "Predice",
    run: "Ejecuta",
    notice: "Fíjate",
    variation: "Prueba",
    next: "Siguiente",
    last: "Era el último. Ahora te toca a ti: construye un experimento tuyo y predícelo.",
    other_experiment: "En la página hay otro experimento, o has cambiado este.",
    put_experiment: "Poner el del laboratorio",
    run_and_compare: "Ejecutar y comparar",
    running: "En marcha…",
    see_drawing: "Ver el dibujo",
    notice_later: "Te lo contamos después de la ejecución, para no estropearte la predicción.",
    show_notice: "Mostrar ya",
    own: OwnWords {
        title: "Predice tu experimento",
        trying: "Viendo qué se puede preguntar…",
        choose: "¿Qué quieres predecir?",
        name: |question| match question {
            Question::Time { .. } => "el tiempo total",
            Question::Order(_) => "el orden de lo que imprime",
            Question::First(_) | Question::Winner { .. } => "quién gana",
            Question::Rest(_) | Question::Last => "la última línea",
        },
        ask: |question| match question {
            Question::Time { .. } => "Antes de ejecutar: ¿cuántos segundos tardará en total lo que has construido?",
            Question::Order(_) => "Antes de ejecutar: ¿en qué orden se imprimirán estas líneas?",
            Question::First(_) | Question::Winner { .. } => "Antes de ejecutar: ¿cuál de estas tareas acabará primero?",
            Question::Rest(_) | Question::Last => "Antes de ejecutar: ¿qué dirá la última línea que imprima?",
        },
        only_time: "De este programa solo se puede predecir el tiempo: no imprime nada, falla antes de hacerlo, pide algo de \
                    fuera o tarda demasiado en probarse.",
        changed: "Estas preguntas no son sobre el programa tal como está ahora.",
        anew: "Preguntar de nuevo",
    },
    form: FormWords {
        seconds: "segundos",
        slider: "Tiempo total, en segundos",
        bad_number: "Escribe un número de segundos, como 2,5.",
        too_large: |most| format!("Es demasiado: como mucho, {}.", NUMBERS.asked(most)),
        order_says: "Ordénalas de la primera a la última: arrástralas, o usa las flechas.",
        up: |line| format!("Subir: {line}"),
        down: |line| format!("Bajar: {line}"),
        moved: |line, place, all| format!("{line}: {place} de {all}"),
        choose: "Elige una",
        rest: "Tu respuesta",
    },
    verdict: VerdictWords {
        right: "¡Exacto!",
        off: "No exactamente.",
        no_guess: "Esta vez no predijiste nada. Cambia algo, predice y ejecuta otra vez.",
        no_answer: "Esta ejecución no responde a la pregunta: se paró antes, o el programa ya es otro.",
        guess: "tu predicción",
        answer: "lo que pasó",
        measured: "medido",
        differs: "en otro lugar",
        why,
        bar: |what, time| format!("{what}: {}", NUMBERS.seconds(time)),
    },
};

fn why(why: &Why) -> String {
    let seconds = |time| NUMBERS.seconds(time);
    match why {
        Why::AddedUp { sum, longest } => format!(
            "Sumaste las esperas ({}), pero ocurrieron a la vez: mientras una esperaba, las demás también. La más larga pedía {}.",
            seconds(*sum),
            seconds(*longest)
        ),
        Why::OnlyTheLongest { longest, because } => {
            let because = match because {
                Because::Blocked(time) => format!(
                    "algo bloqueó el bucle durante {} en total, y mientras tanto nadie más pudo avanzar",
                    seconds(*time)
                ),
                Because::Queued => "no todas podían estar a la vez: algunas hicieron cola".to_owned(),
                Because::InSequence => "cada espera empezó cuando acabó la anterior, así que se suman".to_owned(),
                Because::InPart => "algunas empezaron cuando otras ya habían acabado".to_owned(),
            };
            format!(
                "Pensaste en la espera más larga ({}), pero {because}.",
                seconds(*longest)
            )
        }
        Why::CutShort(names) => match names.as_slice() {
            [name] => format!("«{name}» no llegó a su final: se cortó antes, y lo que le faltaba no contó."),
            names => format!(
                "«{}» y otras no llegaron a su final: se cortaron antes, y lo que les faltaba no contó.",
                names.first().map_or("", |name| name)
            ),
        },
        Why::OtherTime { off, too_long: true } => {
            format!(
                "Te pasaste por {}. Mira en el dibujo qué esperas se solapan.",
                seconds(*off)
            )
        }
        Why::OtherTime { off, too_long: false } => {
            format!(
                "Te quedaste corto por {}. Busca en el dibujo qué empezó tarde.",
                seconds(*off)
            )
        }
        Why::Before { came, guessed } if came.at == guessed.at => format!(
            "«{}» salió antes que «{}», en el mismo instante ({}): estaba primero en la cola.",
            came.text,
            guessed.text,
            seconds(came.at)
        ),
        Why::Before { came, guessed } => format!(
            "«{}» salió a los {}, antes que «{}», que salió a los {}.",
            came.text,
            seconds(came.at),
            guessed.text,
            seconds(guessed.at)
        ),
        Why::NotFirst { came, guessed: None } => {
            format!(
                "«{}» llegó a los {}; lo que elegiste no llegó nunca.",
                came.text,
                seconds(came.at)
            )
        }
        Why::NotFirst {
            came,
            guessed: Some(guessed),
        } => format!(
            "Primero llegó «{}», a los {}; lo que elegiste llegó a los {}.",
            came.text,
            seconds(came.at),
            seconds(guessed.at)
        ),
        Why::OtherText(line) => format!("A los {} se imprimió «{}».", seconds(line.at), line.text),
    }
}
