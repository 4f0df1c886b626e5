export { pickByKeyboard as answer } from '../parts/pick-by-keyboard'
