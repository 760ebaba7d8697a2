import type { Wording } from './concepts.ts';

export const pt: Wording = [
  /* hallmark */ 'cadastr|conta\\b|entrar|sessão|acess',
  /* pass */ 'senha|palavra-?passe',
  /* account */ 'conta\\b|perfil|cadastr|regist|cliente|membro|usuário|utilizador',
  /* make */ 'cri(ar|e)\\b|abr(ir|a)\\b|ativar|nov[oa]',
  /* up */ 'cadastr(ar|e-se|o|e)\\b|regist(ar|e-se|o|re-se|rar)\\b|inscrev|inscrição|junte-se|quero (ser|me)|^(criar|começar)$',
  /* enter */ '\\bentrar\\b|\\bacess(ar|e|o)\\b|(iniciar|inicie) sessão|\\blogar\\b|já sou |identifique|autentic|aceder',
  /* edit */ 'alter|redefin|troc|mudar|atualiz|salv|guard',
  /* fresh */ 'nova|cri(e|ar)|escolh|defin|desejada',
  /* again */ 'confirm|rep[ei]t|verific|novamente|redigit|de novo|outra vez',
  /* old */ 'atual|antiga|anterior|vigente',
  /* lost */ 'esquec|(recuper|redefin)[a-z ]{0,12}(senha|acesso|conta)|não (lembro|consigo)',
  /* stay */ 'lembrar\\b|lembre|manter[a-z -]{0,12}(conect|sessão|logad)|continuar conectado',
  /* none */ 'não (tem|tenho|possui|é|sou)|\\bsem |primeir|novo',
  /* have */ '\\bjá\\b',
  /* terms */ 'termo|condiç|política|privacidade',
  /* unit */ 'caracter|letra|dígito|maiúscula|minúscula|número',
  /* least */ '',
  /* prove */ 'identidade|para (continuar|confirmar|prosseguir)|por segurança|vincular|exclu|apagar|elimin',
  /* other */ 'código (de )?(segurança|verif|sms|confirm|acesso|ativ)|resposta|secreta|uso único|cartão',
  /* person */ 'nome\\b(?! de usuário)|sobrenome|nascimento|gênero',
];
