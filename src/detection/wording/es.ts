import type { Wording } from './concepts.ts';

export const es: Wording = [
  /* hallmark */ 'cuenta|sesión|regístr|acceder|ingresar|usuario',
  /* pass */ 'contraseña|clave',
  /* account */ 'cuenta|perfil|registrad|usuario|cliente|socio',
  /* make */ 'crea|abrir|abre|activar|nuev[oa]',
  /* up */ 'regístr|\\bregistr(o|ar|arse|ate|arme|ese)\\b|únete|unirse|dar[st]e de alta|hazte |inscríb|inscrib|^(crear|comenzar)$',
  /* enter */ 'inici(ar?|o de) sesión|\\bacced(er|e|a)\\b|\\bingres(ar|a|e)\\b|^entr(ar|a)\\b|identif[ií][qc]|\\bacceso\\b|\\bconectar|ya soy |autentic',
  /* edit */ 'cambi|restablec|actualiz|guard|modific',
  /* fresh */ 'nuev[oa]|crea|crear|cree|elige|elegir|elija|escoge|define|deseada',
  /* again */ 'confirm|rep[ei]t|verific|v[ou]e?lv[ea]r? a|nuevo$',
  /* old */ 'actual|anterior|antigua|vieja',
  /* lost */ 'olvid|recuper|no puedo',
  /* stay */ 'recordar(me|\\b)|recuérda|mantener|no cerrar',
  /* none */ '\\bno (tengo|tiene|está|ere)|\\bsin |primera vez|nuev[oa] (en|aquí)',
  /* have */ '\\bya\\b',
  /* terms */ 'término|condicion|política|privacidad',
  /* unit */ 'caracter|letra|dígito|mayúscula|minúscula|número',
  /* least */ '',
  /* prove */ 'identidad|para (continuar|confirmar)|por (tu |su )?seguridad|vincular|elimin|borrar',
  /* other */ 'código (de )?(seguridad|verif|sms|confirm|acceso|activ)|respuesta|secreta|un solo uso|\\bfirma',
  /* person */ 'nombre\\b(?! de usuario)|apellido|nacimiento|género',
];
