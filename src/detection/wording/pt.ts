export const pt =
  /* hallmark */ 'cadastr|conta_|entrar|sessão|acess' +
  /* pass */ '#senha|palavra-?passe' +
  /* account */ '#conta_|perfil|cadastr|regist|cliente|membro|usuário|utilizador' +
  /* make */ '#cri(ar|e)_|abr(ir|a)_|ativar|nov[oa]' +
  /* up */ '#cadastr(ar|e-se|o|e)_|regist(ar|e-se|o|re-se|rar)_|inscrev|inscrição|junte-se|^(criar|começar)|_grátis|quero |aderir' +
  /* enter */ '#_entrar_|_acess(ar|e|o)_|(iniciar|inicie) sessão|_logar_|já sou |identifique|autentic|aceder' +
  /* edit */ '#alter|redefin|troc|mudar|atualiz|salv|guard' +
  /* fresh */ '#nova|cri(e|ar)|escolh|defin|desejada' +
  /* again */ '#rep[ei]t|novamente|redigit|de novo' +
  /* old */ '#atual|antiga|anterior|vigente' +
  /* lost */ '#esquec|recuper|não (lembro|consigo)' +
  /* stay */ '#lembrar_|lembre|manter|continuar conectado' +
  /* none */ '#não (tem|tenho|possui|é|sou)|_sem |primeir|novo' +
  /* have */ '#_já_' +
  /* terms */ '#termo|condiç|política|privacidade' +
  /* unit */ '#caracter|letra|dígito|maiúscula|minúscula|número' +
  /* least */ '#' +
  /* prove */ '#identidade|para (continuar|confirmar)|por segurança|vincular|exclu|apagar|elimin' +
  /* other */ '#código (de )?(segurança|verif|sms|confirm|acesso|ativ)|resposta|secreta|uso único|cartão' +
  /* person */ '#nome_(?! de usuário)|sobrenome|nascimento|gênero';
