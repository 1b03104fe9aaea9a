//! What is said in Spanish of a person's program: a teacher's hints, and what an exception means.

use std::borrow::Cow;

use super::{is_nested, missing_module};
use crate::python::hints::{HintKind, instead_of};
use crate::trace::Failure;

/// What a hint says.
pub fn says(kind: &HintKind) -> String {
    match kind {
        HintKind::NeverAwaited { name } => {
            format!("`{name}` es una corrutina y nadie la espera: así no se ejecuta nada de ella. Le falta `await`.")
        }
        HintKind::BlockingSleep { name } => format!(
            "`{name}` bloquea el bucle de eventos entero: mientras dura, ninguna otra tarea avanza. \
                 Dentro de `async def` se usa `await asyncio.sleep`."
        ),
        HintKind::DroppedTask { name } => format!(
            "Nadie guarda la tarea que crea `{name}`: no se podrá esperar, y Python puede olvidarla antes de que acabe."
        ),
        HintKind::NotebookLine { command } => {
            format!("`{command}` es una orden para el cuaderno, no Python: Mesero se la salta y ejecuta lo demás.")
        }
        HintKind::MissingImport { name } => format!("`{name}` se usa sin importarlo: falta `import {name}`."),
        HintKind::UnknownModule { name, instead } => unknown_module(name, *instead),
        HintKind::LoopsMethod { name } => format!(
            "`{name}` no existe: es un método del bucle, `asyncio.get_running_loop().run_in_executor(None, función)`."
        ),
        HintKind::OneList { name } => {
            format!("`{name}` recibe todas las tareas juntas, en una sola lista: `{name}(tareas)`, sin `*`.")
        }
        HintKind::NestedRun { name } => format!(
            "Aquí ya hay un bucle de eventos en marcha, y `{name}` no puede poner otro: espera la corrutina con `await`."
        ),
    }
}

/// What its mend is called.
pub fn mend(kind: &HintKind) -> &'static str {
    match kind {
        HintKind::NeverAwaited { .. } => "Añadir await",
        HintKind::BlockingSleep { .. } => "Usar asyncio.sleep",
        HintKind::DroppedTask { .. } => "Guardar la tarea",
        HintKind::NotebookLine { .. } => "Saltar",
        HintKind::MissingImport { .. } => "Añadir el import",
        HintKind::UnknownModule { .. } => "Cambiar el módulo",
        HintKind::LoopsMethod { .. } => "Llamar al bucle",
        HintKind::OneList { .. } => "Pasar una lista",
        HintKind::NestedRun { .. } => "Usar await",
    }
}

fn unknown_module(name: &str, instead: Option<&str>) -> String {
    match instead {
        Some(instead) => format!("Mesero no tiene el módulo `{name}`: en su lugar usa aquí `{instead}`."),
        None => format!("Mesero no tiene el módulo `{name}`: escribe sin él lo que necesites de él."),
    }
}

/// What an exception means and what to do about it, where there is something to say.
pub fn explain(failure: &Failure) -> Option<Cow<'static, str>> {
    if let Some(name) = missing_module(failure) {
        return Some(unknown_module(name, instead_of(name)).into());
    }
    let explained = match &*failure.class {
        "SyntaxError" if failure.message.starts_with("invalid character") => {
            "Ese carácter no es de Python: suele venir de copiar de una página web. Escribe las comillas rectas (\" o ') y los signos con tu teclado."
        }
        "SyntaxError" if failure.message.starts_with("invalid non-printable character") => {
            "Aquí hay un carácter que no se ve, copiado de una página web (un espacio duro, por ejemplo): bórralo y escribe un espacio normal."
        }
        "TabError" => "Esta línea mezcla tabuladores y espacios en la sangría: usa solo espacios, cuatro por nivel.",
        "SyntaxError" | "IndentationError" => {
            "Python no entiende el programa aquí, así que no ejecuta nada. Mira esta línea y el final de la anterior."
        }
        "NameError" | "UnboundLocalError" => {
            "Ese nombre no existe todavía en ese punto: ¿está mal escrito, o falta un import?"
        }
        "TimeoutError" => {
            "Se acabó el tiempo límite y nadie capturó el TimeoutError: rodéalo con try/except, o con el bloque de captura."
        }
        "CancelledError" => "La tarea fue cancelada mientras esperaba, y nadie capturó la cancelación.",
        "ZeroDivisionError" => "Una división entre cero no tiene resultado.",
        "TypeError" => {
            "Ese valor no es del tipo que la operación necesita. Si es una corrutina, quizá le falta `await`."
        }
        "ValueError" => "El tipo es el correcto, pero ese valor no vale aquí.",
        "KeyError" => "Esa clave no está en el diccionario.",
        "IndexError" => "Ese índice queda fuera de la lista.",
        "AttributeError" => "Ese objeto no tiene nada con ese nombre. Si es una corrutina, quizá le falta `await`.",
        "ModuleNotFoundError" | "ImportError" => "Ese módulo no está en Mesero.",
        "NotLoaded" => {
            "Los archivos de este módulo se piden cuando un programa lo importa, y no llegaron: revisa la conexión y vuelve a ejecutar. Tu programa sigue a salvo."
        }
        "RecursionError" => "Una función se llama a sí misma sin parar: le falta un caso que no lo haga.",
        "MemoryError" => "El programa pidió más memoria de la que Mesero le deja.",
        "RuntimeError" if is_nested(failure) => {
            "El bucle de eventos ya está en marcha, como en un cuaderno de Jupyter: escribe `await main()` en vez de `asyncio.run(main())`."
        }
        _ => return None,
    };
    Some(explained.into())
}
