import { computed, createApp, reactive } from 'vue/dist/vue.esm-bundler.js';
import { expose, isValid, mountPoint } from './form.ts';

const app = createApp({
  setup() {
    const values = reactive({ email: '', password: '', confirmation: '' });
    const valid = computed(() => isValid(values));
    expose(() => ({ password: values.password, confirmation: values.confirmation, valid: valid.value }));
    return { values, valid };
  },
  template: `
    <form method="post" action="done.html">
      <label>E-mail <input id="email" name="email" type="email" v-model="values.email"></label>
      <label>Password <input id="password" name="password" type="password" autocomplete="new-password" v-model.lazy="values.password"></label>
      <label>Repeat the password <input id="confirmation" name="confirmation" type="password" autocomplete="new-password" v-model.trim="values.confirmation"></label>
      <button id="submit" :disabled="!valid">Create account</button>
    </form>`,
});
app.mount(mountPoint());
