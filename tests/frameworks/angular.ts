import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { type AbstractControl, FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { expose } from './form.ts';

const same = (form: AbstractControl) =>
  form.get('password')?.value === form.get('confirmation')?.value ? null : { same: true };

const form = new FormGroup(
  {
    email: new FormControl('', { nonNullable: true }),
    password: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.minLength(8)] }),
    confirmation: new FormControl('', { nonNullable: true }),
  },
  { validators: same, updateOn: 'blur' },
);
// Angular takes a value over when its field is left, and knows that it was touched.
expose(() => ({
  password: form.value.password ?? '',
  confirmation: form.value.confirmation ?? '',
  valid: form.valid && form.controls.password.touched,
}));

@Component({
  selector: '#app',
  imports: [ReactiveFormsModule],
  template: `
    <form [formGroup]="form" (ngSubmit)="send($event)" method="post" action="done.html">
      <label>E-mail <input id="email" name="email" type="email" formControlName="email"></label>
      <label>Password <input id="password" name="password" type="password" autocomplete="new-password" formControlName="password"></label>
      <label>Repeat the password <input id="confirmation" name="confirmation" type="password" autocomplete="new-password" formControlName="confirmation"></label>
      <button id="submit">Create account</button>
    </form>`,
})
class SignUp {
  form = form;

  /** Angular keeps every form from being sent by the browser. */
  send({ target }: Event) {
    // The form's own `submit` is hidden by the button of that name.
    HTMLFormElement.prototype.submit.call(target);
  }
}

bootstrapApplication(SignUp, { providers: [provideZonelessChangeDetection()] });
