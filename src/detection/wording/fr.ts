export const fr =
  /* hallmark */ 'connexion|connecter|inscri|compte_|identifiant' +
  /* pass */ '#mots? de passe|mdp' +
  /* account */ '#compte|inscrit|membre|client|profil' +
  /* make */ '#cré(er|e[rz]?_|ation)|ouvrir|activer|nouveau' +
  /* up */ "#inscri(ption|re|vez|s_)|devenir |rejoi|^(créer|s'enregistrer)|gratuit|nouveau client" +
  /* enter */ '#connecte[rz]_|_connexion_|identifi(er|ez|cation)|authentifi|^(entrer|accéder)|déjà (client|inscrit|membre)' +
  /* edit */ '#modifi|chang|réinitialis|enregistr|mettre à jour|sauvegard' +
  /* fresh */ '#nouveau|choisi|cré[ée]|défini|souhaité' +
  /* again */ '#répét|ressaisi|retap|[àe] nouveau|encore' +
  /* old */ '#actuel|ancien|existant' +
  /* lost */ '#oublié|perdu|retrouver' +
  /* stay */ '#souven[ei]|souviens|rester connecté|mémoriser' +
  /* none */ '#_pas_|_aucun|première|nouveau (sur|ici|chez)' +
  /* have */ '#déjà|vous avez un' +
  /* terms */ '#condition|politique|confidentialité|règlement|_cg[uv]_' +
  /* unit */ '#caractère|lettre|chiffre|majuscule|minuscule' +
  /* least */ '#' +
  /* prove */ '#identité|pour (continuer|confirmer)|par (mesure de )?sécurité|associer|supprimer' +
  /* other */ '#code (de )?(sécurité|vérif|confirm|sms|activ|pin)|cryptogramme|réponse|question secrète|usage unique|code reçu' +
  /* person */ '#prénom|nom de famille|naissance|civilité';
