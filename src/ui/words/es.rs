//! Español.

use super::es_advice as advice;
use super::{
    Builder, Code, FieldWords, Header, Hints, KindWords, Menu, Notices, Numbers, Run, See, SwitchWords, Table, Tip,
    Words, is_program,
};
use crate::experiment::{
    Block, Error, Field, Kind, MAX_BLOCKS, MAX_DEPTH, MAX_TEXT, NumberProblem, Problem, Switch, What,
};
use crate::trace::Decided;
use crate::ui::pieces::{list, plain, strong};

const NUMBERS: Numbers = Numbers { decimal: ',' };

pub const WORDS: Words = Words {
    numbers: NUMBERS,
    title: "Mesero · la programación asíncrona, a la vista",
    build: "Construir",
    blocks: "Bloques",
    python: "Código Python",
    header: Header {
        ready: "Experimentos listos",
        own: "Tu experimento",
        labs: "Laboratorios",
        language: "Idioma",
        theme: "Tema",
        system: "Como el sistema",
        light: "Claro",
        dark: "Oscuro",
    },
    notices: Notices {
        opened: "Lo que tenías quedó guardado aparte.",
        put_back: "Volver a lo que tenía",
        close: "Cerrar",
        not_kept: "Este navegador no deja guardar nada: lo que hagas durará hasta que cierres la página.",
        unreadable: "No se pudo leer el experimento guardado; queda aparte, sin tocar, y empiezas con uno listo.",
        cannot_run: |reason| format!("Este navegador no puede ejecutar el experimento: {reason}."),
    },
    refusal,
    problem,
    kind,
    block_name,
    builder: Builder {
        tools: "Deshacer y rehacer",
        undo: "Deshacer",
        redo: "Rehacer",
        count: |count| match count {
            1 => "1 bloque".to_owned(),
            _ => format!("{count} bloques"),
        },
        empty: "Aquí todavía no hay nada. Añade una espera, o elige arriba un experimento listo.",
        keys_hint: "Con el teclado: flechas para ir de bloque en bloque, Alt + flechas para moverlo, Intro para su menú, \
                    F2 para el nombre, Supr para borrarlo, Ctrl + Z para deshacer.",
        add: "añadir",
        add_to: |block| format!("Añadir dentro de {block}"),
        block: |block, number, parent| {
            let all = parent.children.len();
            let inside = if is_program(parent) {
                String::new()
            } else {
                format!(", dentro de {}", block_name(parent))
            };
            format!("{}, {number} de {all}{inside}", described(block))
        },
        grip: |block| format!("{block}. Menú"),
        grip_says: "Arrastra para mover; pulsa para ver qué se puede hacer",
        field,
        switch,
        undone: "Deshecho.",
        redone: "Rehecho.",
        nothing_to_undo: "No hay nada que deshacer.",
        nothing_to_redo: "No hay nada que rehacer.",
        deleted: "Borrado. Ahora:",
        duplicated: "Duplicado. Ahora:",
        menu: Menu {
            rename: "Cambiar el nombre",
            jitter: "Duración con azar",
            add_after: "Añadir después",
            wrap: "Envolver en",
            turn: "Convertir en",
            unwrap: "Quitar y dejar lo de dentro",
            up: "Subir",
            down: "Bajar",
            into: "Meter en el de arriba",
            out: "Sacar",
            duplicate: "Duplicar",
            delete: "Borrar",
            delete_key: "Supr",
        },
    },
    code: Code {
        written: "Esto escriben tus bloques, y esto se ejecuta.",
        edit: "Editar como código",
        back_to_own: "Volver a tu código",
        start_over: "Empezar de nuevo desde los bloques",
        start_over_says: "Cambia tu código por el de los bloques; en el editor se puede deshacer",
        own: "Tu código: esto se ejecuta.",
        back_to_blocks: "Volver a los bloques",
        back_to_blocks_says: "Los bloques siguen como estaban: tus cambios se quedan en el código, y puedes volver a él.",
        blocks_stay: "Ahora se ejecuta tu código. Los bloques siguen como estaban.",
        run_blocks: "Ejecutar los bloques",
        not_yet: "El código aparecerá cuando arregles esto:",
        loading: "Cargando el editor…",
        failed: "No se pudo cargar el editor; puedes seguir escribiendo aquí.",
        retry: "Reintentar",
    },
    hint: Hints {
        says: advice::says,
        mend: advice::mend,
    },
    run: Run {
        bar: "Ejecución",
        start: "Ejecutar",
        stop: "Parar",
        runs_blocks: "Se ejecutan los bloques · Ctrl + Intro",
        runs_code: "Se ejecuta tu código · Ctrl + Intro",
        bad_seed: "La semilla tiene que ser un número entero, sin signo; vacía, sale una al azar.",
        obstacle: |block, problem, rest| match rest {
            0 => format!("No se puede ejecutar: {block}: {problem}"),
            1 => format!("No se puede ejecutar: {block}: {problem} Y hay otra cosa que arreglar."),
            _ => format!("No se puede ejecutar: {block}: {problem} Y hay otras {rest} cosas que arreglar."),
        },
        clock: "Reloj",
        real: "Real",
        real_says: "En el bucle de eventos del navegador, con su reloj",
        instant: "Instantáneo",
        instant_says: "Con un reloj virtual que salta de espera en espera: exacto, y sin esperar",
        seed: "Semilla",
        seed_says: "De ella sale todo el azar de una ejecución: la misma semilla lo repite",
        random: "al azar",
        predict: "Predecir…",
    },
    files: &super::files::SPANISH,
    see: See {
        results: "Resultado",
        before_run: "Pulsa Ejecutar: aquí verás cuánto tarda y qué hace cada tarea.",
        running: "En marcha…",
        overlapped: |asked, times, longest| {
            vec![
                plain("en vez de "),
                strong(NUMBERS.seconds(asked)),
                plain(" una tras otra: "),
                strong(format!("{} veces más rápido", NUMBERS.times(times))),
                plain(". La espera más larga pedía "),
                strong(NUMBERS.seconds(longest)),
                plain("."),
            ]
        },
        in_sequence: |asked| {
            vec![
                plain("para "),
                strong(NUMBERS.seconds(asked)),
                plain(" de espera: una tras otra, y el mesero parado mientras tanto."),
            ]
        },
        cut_short: |asked, names| {
            let verb = if names.len() == 1 {
                " se cortó antes de acabar."
            } else {
                " se cortaron antes de acabar."
            };
            let mut says = vec![
                plain("de "),
                strong(NUMBERS.seconds(asked)),
                plain(" de espera pedidos; "),
            ];
            says.extend(list(names, " y ", |more| format!("{more} más")));
            says.push(plain(verb));
            says
        },
        plain_end: "de principio a fin.",
        decided: |decided| match decided {
            Decided::Wait { name, .. } => vec![plain(" Decidió "), strong(&**name), plain(".")],
            Decided::Timeout { name, limit, .. } => vec![
                plain(" Decidió el tiempo límite de "),
                strong(NUMBERS.asked(*limit)),
                plain(" sobre "),
                strong(&**name),
                plain("."),
            ],
        },
        stood_still: |time| {
            vec![
                plain(" El bucle estuvo bloqueado "),
                strong(NUMBERS.seconds(time)),
                plain(": mientras tanto nadie más avanzó."),
            ]
        },
        raised: "El programa terminó con un error.",
        rejected: "El programa no llegó a empezar.",
        stopped: "Lo paraste tú.",
        stuck: "El programa no puede seguir: cada cual espera a otro.",
        at_line: |line| format!("línea {line}"),
        at_column: |line, column| format!("línea {line}, columna {column}"),
        show_traceback: "Lo que dice Python",
        resolution: |step| format!("reloj ±{step}"),
        virtual_clock: "reloj virtual · exacto",
        spoiled: "medida estropeada",
        spoiled_says: "La página estuvo oculta durante la ejecución, y el navegador frena entonces sus relojes: \
                       estos tiempos no valen. Ejecuta otra vez.",
        seed: |seed| format!("semilla {seed}"),
        keep_seed: "Usar esta semilla también en las próximas ejecuciones",
        cut_recording: |at| format!("registro lleno a los {at}"),
        timeline: "Línea de tiempo",
        timeline_keys: "Flechas arriba y abajo: de tarea en tarea; izquierda y derecha: de momento en momento; Intro: \
                        ir a la línea; más y menos: acercar y alejar; 0: verlo todo.",
        timeline_empty: "Aquí se dibuja cada tarea: cuándo corre, cuándo espera y a qué.",
        summary: |lanes, time| match lanes {
            1 => format!("Una tarea en {time}."),
            _ => format!("{lanes} tareas en {time}."),
        },
        whole: "Verlo todo",
        closer: "Acercar",
        farther: "Alejar",
        to_line: |line| format!("Ir a la línea {line}"),
        console: "Consola",
        console_empty: "Lo que imprima el programa saldrá aquí, con su tiempo.",
        console_cut: |hidden| format!("… {hidden} líneas anteriores"),
        tasks: "Tareas",
        more_tasks: |more| format!("Y {more} tareas más, que están en la línea de tiempo."),
        tasks_empty: "Una fila por tarea: lo que pidió esperar y lo que tardó de verdad.",
    },
    table: Table {
        caption: "Tiempos de cada tarea",
        task: "Tarea",
        outcome: "Final",
        asked: "Pidió",
        measured: "Tardó",
        late: "De más",
        running: "Corriendo",
        waiting: "Esperando",
        ready: "En cola",
        blocked: "Bloqueando",
        cancelled: "cancelada",
        goes_on: "sigue",
        says: "Pidió y tardó: la suma de sus esperas. De más: lo que tardaron de más las que no se cortaron. \
               En cola: lista para seguir, pero el mesero atendía a otra.",
    },
    tip: Tip {
        at: "a los",
        from_to: "de – a",
        asked: "pidió",
        took: "tardó",
        late: "de más",
    },
    explain: advice::explain,
    timeline: crate::timeline::Words {
        decimal: ',',
        waiter: "el mesero",
        event_loop: "bucle de eventos",
        program: "el programa",
        longest: "la más larga",
        sum: "una tras otra",
        critical_path: "decide",
        running: "corre",
        ready: "en cola",
        waiting: "espera",
        queued: "espera un cerrojo",
        thread: "hilo",
        process: "proceso",
        blocks: "bloquea el bucle",
        cancel_requested: "se pide cancelar",
        cancelled: "cancelada",
        shielded: "protegida",
        host_decided: super::outside::host_decided_es,
        recording_ends: "hasta aquí llega el registro",
        spoiled: "medida estropeada",
        waiters: "esperan",
        ideal: "ideal",
        guess: "tu predicción",
    },
};

fn refusal(error: &Error) -> String {
    match error {
        Error::NoSuchBlock(_) => "Ese bloque ya no está.".to_owned(),
        Error::Outermost => "El programa mismo se queda donde está.".to_owned(),
        Error::NoSuchField => "Ese bloque no tiene ese ajuste.".to_owned(),
        Error::HoldsNone => "En ese bloque no cabe otro: envuélvelo antes en una secuencia o un gather.".to_owned(),
        Error::HoldsOne => "Ahí cabe uno solo, y ya está: envuélvelo en una secuencia o un gather.".to_owned(),
        Error::IntoItself => "Un bloque no puede ir dentro de sí mismo.".to_owned(),
        Error::NowhereToGo => "Por ahí no hay adónde mover el bloque.".to_owned(),
        Error::TooManyBlocks => format!("Caben {MAX_BLOCKS} bloques como mucho; borra alguno antes."),
        Error::TooDeep => format!("Los bloques caben uno dentro de otro {MAX_DEPTH} veces como mucho."),
        Error::Damaged(_) | Error::Lab { .. } => "Esto no es un experimento guardado, o está dañado.".to_owned(),
        Error::Later(_) => "Este experimento se guardó con un Mesero más nuevo.".to_owned(),
    }
}

fn problem(problem: &Problem) -> String {
    let (whole, what) = match problem.field {
        Some(Field::Permits | Field::Times) => (true, "el número"),
        Some(Field::Jitter) => (false, "el azar"),
        _ => (false, "la duración"),
    };
    let example = if whole { "3" } else { "1,5" };
    match problem.what {
        What::NoName => "Ponle un nombre: así se reconoce en la línea de tiempo.".to_owned(),
        What::TooLong => format!("El texto es demasiado largo: caben {MAX_TEXT} caracteres."),
        What::NothingInside => "Está vacío: añádele algo dentro.".to_owned(),
        What::Number(NumberProblem::Empty) => format!("Falta {what}; por ejemplo, {example}."),
        What::Number(NumberProblem::NotANumber) => format!("Eso no es un número; escribe algo como {example}."),
        What::Number(NumberProblem::Negative) => "No puede ser negativo.".to_owned(),
        What::Number(NumberProblem::NotWhole) => "Tiene que ser un número entero.".to_owned(),
        What::Number(NumberProblem::TooSmall(least)) => format!("Tiene que ser {} o más.", NUMBERS.plain(least)),
        What::Number(NumberProblem::TooLarge(most)) if whole => {
            format!("Es demasiado: como mucho, {}.", NUMBERS.plain(most))
        }
        What::Number(NumberProblem::TooLarge(most)) => format!("Es demasiado: como mucho, {} s.", NUMBERS.plain(most)),
    }
}

fn kind(kind: &Kind) -> KindWords {
    let (tag, name, says) = match kind {
        Kind::Wait { .. } => (
            "asyncio.sleep",
            "Espera",
            "una operación que tarda y deja paso a las demás",
        ),
        Kind::BlockLoop { .. } => ("time.sleep", "Bloqueo", "bloquea el bucle entero"),
        Kind::Sequence => ("await", "Secuencia", "una tras otra"),
        Kind::Gather { .. } => ("gather", "Todas a la vez", "espera a todas"),
        Kind::Race => ("carrera", "Carrera", "gana la primera; las demás se cancelan"),
        Kind::AtMost { .. } => ("Semaphore", "Unas pocas a la vez", "a la vez, como mucho"),
        Kind::Timeout { .. } => ("timeout", "Tiempo límite", "como mucho"),
        Kind::Shield => ("shield", "Protección", "sigue aunque cancelen a quien espera"),
        Kind::Repeat { .. } => ("for", "Repetición", "veces"),
        Kind::Catch => ("try", "Captura", "si algo falla dentro, lo dice y sigue"),
    };
    KindWords { tag, name, says }
}

fn block_name(block: &Block) -> String {
    if is_program(block) {
        return "El programa".to_owned();
    }
    let name = block.name.trim();
    if name.is_empty() {
        kind(&block.kind).name.to_owned()
    } else {
        name.to_owned()
    }
}

/// A block with what matters of it, to be read out.
fn described(block: &Block) -> String {
    let words = kind(&block.kind);
    let named = if block.name.trim().is_empty() {
        words.name.to_owned()
    } else {
        format!("{} {}", words.name, block.name.trim())
    };
    let seconds = block.text(Field::Seconds).map(|text| format!("{named}, {text} s"));
    seconds.unwrap_or(named)
}

fn field(field: Field) -> FieldWords {
    let (label, before, after, placeholder, says) = match field {
        Field::Name => ("Nombre", "", "", "nombre", "Cómo se llama"),
        Field::Seconds => ("Segundos", "", "s", "", "Cuánto dura, en segundos"),
        Field::Jitter => (
            "Azar: hasta cuántos segundos más",
            "+ hasta",
            "s",
            "0",
            "Cuántos segundos más puede tardar, al azar",
        ),
        Field::Result => (
            "Resultado: lo que devuelve, o el mensaje del error",
            "",
            "",
            "nada",
            "Lo que devuelve, o el mensaje del error",
        ),
        Field::Permits => ("Cuántas a la vez", "", "", "", "Cuántas pueden correr a la vez"),
        Field::Times => ("Cuántas veces", "", "", "", "Cuántas veces se repite"),
    };
    FieldWords {
        label,
        before,
        after,
        placeholder,
        says,
    }
}

fn switch(switch: Switch) -> SwitchWords {
    match switch {
        Switch::Fails => SwitchWords {
            label: "Acaba en un error (RuntimeError) en vez de devolver un valor",
            on: "✗",
            off: "→",
        },
        Switch::ReturnExceptions => SwitchWords {
            label: "Recoge los errores como resultados (return_exceptions)",
            on: "☑ recoge errores",
            off: "☐ recoge errores",
        },
    }
}
