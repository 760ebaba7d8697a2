export const it =
  /* hallmark */ 'accedi|accesso|registra|iscri|dimenticat|conferma|cognome|_crea_' +
  /* pass */ "#parola d'ordine|parola chiave" +
  /* account */ '#account|registrat|iscritt|profilo|conto_|client|utente' +
  /* make */ '#crea(re)?_|apri|attiva|nuovo' +
  /* up */ '#registra(ti|zione|rsi|mi)?_|iscriv|iscrizione|diventa |unisciti|^(crea|inizia)_|gratis|gratuit|nuovo (client|utente)' +
  /* enter */ '#_acced(i|ere)_|_accesso_|_entra_|autentica|sei già |identificati|collegati' +
  /* edit */ '#cambi|reimpost|modific|aggiorn|salva|ripristin' +
  /* fresh */ '#nuova|crea|scegli|imposta|desiderata' +
  /* again */ '#conferma|ripet|riscriv|reinserisc|di nuovo|nuovamente' +
  /* old */ '#attuale|vecchia|corrente|precedente' +
  /* lost */ '#dimenticat|smarrit|recuper|non (ricordi|riesci)' +
  /* stay */ '#ricorda(mi|ti)?_|rest[ai] (collegato|connesso)|rimani|mantieni|memorizza' +
  /* none */ '#non (hai|sei|ho)|nessun|prima volta|nuovo (su|qui)' +
  /* have */ '#_già_' +
  /* terms */ '#termini|condizioni|informativa|regolamento' +
  /* unit */ '#caratter|letter|cifr|maiuscol|minuscol|numer' +
  /* least */ '#' +
  /* prove */ '#identità|per (continuare|confermare)|per (motivi di )?sicurezza|collega|elimina' +
  /* other */ '#codice (di )?(sicurezza|verifica|sms|conferma|attiv|fiscale|pin)|risposta|segreta|monouso' +
  /* person */ '#_nome_(?! utente)|cognome|nascita';
