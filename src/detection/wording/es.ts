export const es =
  /* hallmark */ 'cuenta|sesión|regístr|acceder|ingresar|usuario' +
  /* pass */ '#contraseña|clave' +
  /* account */ '#cuenta|perfil|registrad|usuario|cliente|socio' +
  /* make */ '#crea|abrir|abre|activar|nuev[oa]' +
  /* up */ '#_registr(o|ar|arse|ate|arme|ese)_|únete|unirse|_alta_|gratis|nuevo (cliente|usuario)|hazte |inscrib|^(crear|comenzar|empezar)' +
  /* enter */ '#inici(ar?|o de) sesión|_acced(er|e|a)_|_ingres(ar|a|e)_|^entr(ar|a)_|identif[ií][qc]|_acceso_|_conectar|ya soy |autentic' +
  /* edit */ '#cambi|restablec|actualiz|guard|modific' +
  /* fresh */ '#nuev[oa]|cre[ae]|elige|elegir|elija|escoge|define|deseada' +
  /* again */ '#rep[ei]t|v[ou]e?lv[ea]r? a|de nuevo' +
  /* old */ '#actual|anterior|antigua|vieja' +
  /* lost */ '#olvid|recuper|no puedo' +
  /* stay */ '#recordar(me|_)|recuérda|mantener|no cerrar' +
  /* none */ '#_no (tengo|tiene|está|ere)|_sin |primera vez|nuev[oa] (en|aquí)' +
  /* have */ '#_ya_' +
  /* terms */ '#término|condicion|política|privacidad' +
  /* unit */ '#caracter|letra|dígito|mayúscula|minúscula|número' +
  /* least */ '#' +
  /* prove */ '#identidad|para (continuar|confirmar)|por (tu |su )?seguridad|vincular|elimin|borrar' +
  /* other */ '#código (de )?(seguridad|verif|sms|confirm|acceso|activ)|respuesta|secreta|un solo uso|_firma' +
  /* person */ '#nombre_(?! de usuario)|apellido|nacimiento|género';
