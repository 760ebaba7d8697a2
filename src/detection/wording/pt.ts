import type { Wording } from './concepts.ts';

export const pt: Wording = [
  /* hallmark */ 'cadastr|conta\\b|entrar|sessão|acess',
  /* pass */ 'senha|palavra-?passe',
  /* account */ 'conta\\b|perfil|cadastr|regist|cliente|membro|usuário|utilizador',
  /* make */ 'cri(ar|e)\\b|abr(ir|a)\\b|ativar|nov[oa]',
  /* up */ 'cadastr(ar|e-se|o|e)\\b|regist(ar|e-se|o|re-se|rar)\\b|inscrev|inscrição|junte-se|^(criar|começar)$',
  /* enter */ '\\bentrar\\b|\\bacess(ar|e|o)\\b|(iniciar|inicie) sessão|\\blogar\\b|já sou |identifique|autentic|aceder',
  /* edit */ 'alter|redefin|troc|mudar|atualiz|salv|guard',
  /* fresh */ 'nova|cri(e|ar)|escolh|defin|desejada',
  /* again */ 'confirm|rep[ei]t|verific|novamente|redigit|de novo',
  /* old */ 'atual|antiga|anterior|vigente',
  /* lost */ 'esquec|recuper|não (lembro|consigo)',
  /* stay */ 'lembrar\\b|lembre|manter|continuar conectado',
  /* none */ 'não (tem|tenho|possui|é|sou)|\\bsem |primeir|novo',
  /* have */ '\\bjá\\b',
  /* terms */ 'termo|condiç|política|privacidade',
  /* unit */ 'caracter|letra|dígito|maiúscula|minúscula|número',
  /* least */ '',
  /* prove */ 'identidade|para (continuar|confirmar)|por segurança|vincular|exclu|apagar|elimin',
  /* other */ 'código (de )?(segurança|verif|sms|confirm|acesso|ativ)|resposta|secreta|uso único|cartão',
  /* person */ 'nome\\b(?! de usuário)|sobrenome|nascimento|gênero',
];
